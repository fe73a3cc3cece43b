import type { TFunction } from 'i18next';
import type { Notification } from '../generated/types.gen.js';

/** What happened, in one sentence. */
export function notificationWords(
  t: TFunction<'notifications'>,
  { kind, summaryId }: Pick<Notification, 'kind' | 'summaryId'>,
): string {
  if (kind !== 'failed') return t(`what.${kind}`);
  return t(summaryId === null ? 'what.failedDocument' : 'what.failedSummary');
}
