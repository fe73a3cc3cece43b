import type { TFunction } from 'i18next';
import type { SourceChange, Summary } from '@app/api-client';
import { review as english } from '../../../locales/en/review.js';

type Status = keyof typeof english.source.title;

/** Whether there is nothing to write again. */
export function isWithdrawnSource({ status }: Pick<SourceChange, 'status'>): boolean {
  return status === 'cancelled' || status === 'wrong-patient';
}

/** What a change means for a text, and what is to be done about it. */
export function sourceChangeText(
  t: TFunction<'review'>,
  state: Summary['state'],
  change: SourceChange,
): string {
  if (state === 'withdrawn') return t('source.withdrawn');
  const isSigned = state === 'signed' || state === 'amended';
  if (!change.open) return t(isSigned ? 'source.keptSigned' : 'source.overridden');
  if (isSigned) return t('source.signed');
  return t(isWithdrawnSource(change) ? 'source.draftWithdrawn' : 'source.draft');
}

/** A status that the service names elsewhere, in words; null for one that is unknown here. */
export function sourceStatusLabel(t: TFunction<'review'>, status: string | null): string | null {
  if (status === 'merged') return t('source.merged');
  if (status === 'recalled' || status === 'recalled-draft')
    return t(`recall.notification.${status}`);
  return status !== null && isStatus(status) ? t(`source.title.${status}`) : null;
}

function isStatus(status: string): status is Status {
  return Object.hasOwn(english.source.title, status);
}
