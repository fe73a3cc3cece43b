import type { TFunction } from 'i18next';
import { live as english } from '../locales/en/live.js';
import { currentStage, type Stage, type Stages } from './stages.js';
import type { QueuePlace } from './progress-event.js';

type T = TFunction<'live'>;

const MINUTE_S = 60;
const HOUR_MIN = 60;
// from here on the tens of minutes are all that anybody plans by
const COARSE_MIN = 20;
const COARSE_STEP_MIN = 5;

/** A stage in a few words, for under its mark: "3rd · about 2 min". */
export function stageLabel(t: T, { name, state, detail }: Stage): string {
  if (!detail) return t(`stage.${name}.${state}`);
  switch (detail.kind) {
    case 'bytes':
      return t('stage.received.running');
    case 'place':
      return queuePositionLabel(t, detail.place);
    case 'reading':
      return detail.calls > 1 ? t('reading', detail) : t('stage.writing.running');
    case 'comparing':
      return t('comparing', detail);
    case 'review':
      return t(`review.${detail.state}`);
    case 'reason':
      return refusalText(t, detail.reason);
    case 'cancelled':
      return t('cancelled');
    case 'superseded':
      return t('superseded');
  }
}

/** All five stages in one sentence, for those who do not see the line. */
export function stageSentence(t: T, stages: Stages): string {
  const current = currentStage(stages);
  return t('sentence', {
    stage: t(`stage.${current.name}.name`),
    number: stages.indexOf(current) + 1,
    words: stageLabel(t, current),
  });
}

/** "next · about 2 min", "3rd · about 2 min" */
export function queuePositionLabel(t: T, { position, expectedSeconds }: QueuePlace): string {
  const place = position === 1 ? t('next') : t('place', { count: position, ordinal: true });
  return `${place} · ${expectedWaitLabel(t, expectedSeconds)}`;
}

/** What is expected is an estimate, so it is said as one: never to the second. */
export function expectedWaitLabel(t: T, seconds: number): string {
  if (seconds <= MINUTE_S) return t('expected.soon');
  const exact = Math.ceil(seconds / MINUTE_S);
  const minutes = exact > COARSE_MIN ? Math.ceil(exact / COARSE_STEP_MIN) * COARSE_STEP_MIN : exact;
  if (minutes < HOUR_MIN) return t('expected.minutes', { minutes });
  const hours = Math.floor(minutes / HOUR_MIN);
  const left = minutes % HOUR_MIN;
  return left === 0
    ? t('expected.hours', { hours })
    : t('expected.hoursMinutes', { hours, minutes: left });
}

/**
 * Why something was refused or failed, and what to do next.
 * @param said the service's own sentence, for a code that has no words here
 */
export function refusalText(t: T, reason: string, said = ''): string {
  if (isKnownReason(reason)) return t(`reason.${reason}`);
  return said === '' ? t('reasonUnknown', { code: reason }) : said;
}

type KnownReason = keyof typeof english.reason;

function isKnownReason(reason: string): reason is KnownReason {
  return Object.hasOwn(english.reason, reason);
}
