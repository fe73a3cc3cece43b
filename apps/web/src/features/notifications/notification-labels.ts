import type { TFunction } from 'i18next';
import type { Notification } from '@app/api-client';

/** What happened, in one sentence. */
export function notificationLabel(
  t: TFunction<'notifications'>,
  { kind, summaryId, reason }: Pick<Notification, 'kind' | 'summaryId' | 'reason'>,
): string {
  if (kind === 'connection') {
    if (reason === 'message-failed') return t('what.connectionFailed');
    return t(reason === 'silent' ? 'what.connectionSilent' : 'what.connectionClashed');
  }
  if (kind === 'training-erased') {
    return t(reason === 'retired' ? 'what.adapterRetired' : 'what.trainingErased');
  }
  if (kind === 'rights') {
    if (reason === 'pending') return t('what.rightsPending');
    return t(reason === 'cancelled' ? 'what.rightsCancelled' : 'what.rightsEffective');
  }
  if (kind !== 'failed') return t(`what.${kind}`);
  return t(summaryId === null ? 'what.failedDocument' : 'what.failedSummary');
}
