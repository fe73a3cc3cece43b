import { type Phase, PHASE_ORDER } from '../../lexicons/results/result-words.js';
import type { Reading } from './reading.js';

/** Words that speak of an earlier value. */
const EARLIER =
  /\b(?:previous(?:ly)?|prior|earlier|before|from|baseline|last|ago|had been|initial(?:ly)?|admission|admitted|presented|history|then)\b/i;
const ALIKE: readonly (readonly [Phase, Phase])[] = [
  ['current', 'discharge'],
  ['previous', 'admission'],
];

/**
 * Whether the source has the value of a claim for another day or phase only: `same` are its readings of this value, `own` all
 * of the same thing.
 */
export function isOtherTime(
  claim: Reading,
  claims: readonly Reading[],
  same: readonly Reading[],
  own: readonly Reading[],
  text: string,
): boolean {
  const valued = own.filter(({ values }) => values.length > 0);
  const others = valued.filter((one) => !same.includes(one));
  if (others.length === 0) return false;
  const { days, phases } = claim.time;
  if (days.size > 0 && valued.some((one) => isOfDay(one, days))) {
    return !same.some((one) => isOfDay(one, days)) && same.every((one) => one.time.days.size > 0);
  }
  if (phases.length > 0) {
    if (same.some((one) => phases.some((phase) => isOfPhase(one, phase)))) return false;
    return phases.some((phase) => isOfOtherPhase(phase, same, others, valued));
  }
  // an earlier value for the present one
  const isEarlier = same.every((one) => one.time.phases.includes('previous'));
  const isBesides = claims.some(
    (one) => one !== claim && one.analyte === claim.analyte && one.values.length > 0,
  );
  return isEarlier && !isBesides && !EARLIER.test(text) && claim.place === null;
}

function isOfOtherPhase(
  phase: Phase,
  same: readonly Reading[],
  others: readonly Reading[],
  valued: readonly Reading[],
): boolean {
  if (others.some((one) => isOfPhase(one, phase))) return same.every(isTimed);
  if (same.every((one) => one.time.phases.some((its) => areOpposed(its, phase)))) return true;
  if (isEarly(phase) || isLate(phase)) {
    const isAnother = (one: Reading): boolean =>
      isEarly(phase) ? isLast(one, valued) : isFirst(one, valued);
    return same.every(isAnother);
  }
  // "previously 12", where 148 was the previous value and 12 has no word for a time
  return false;
}

function isTimed({ time, place }: Reading): boolean {
  return time.days.size > 0 || time.phases.length > 0 || place !== null;
}

function isOfDay({ time }: Reading, days: ReadonlySet<string>): boolean {
  return [...time.days].some((day) => days.has(day));
}

function isOfPhase({ time }: Reading, phase: Phase): boolean {
  return time.phases.some(
    (one) =>
      one === phase ||
      ALIKE.some(([left, right]) => [left, right].includes(one) && [left, right].includes(phase)),
  );
}

function areOpposed(one: Phase, other: Phase): boolean {
  const [first, second] = [PHASE_ORDER[one], PHASE_ORDER[other]];
  if (first === undefined || second === undefined) {
    return one !== other && [one, other].every((each) => each === 'peak' || each === 'nadir');
  }
  return first !== second;
}

function isEarly(phase: Phase): boolean {
  return phase === 'admission' || phase === 'previous';
}

function isLate(phase: Phase): boolean {
  return phase === 'current' || phase === 'discharge';
}

/** Behind all others, by the days that they have or their place in a sentence. */
function isLast(one: Reading, valued: readonly Reading[]): boolean {
  if (one.place === 'to') return true;
  const day = dayOf(one);
  const days = valued.map(dayOf);
  return day !== null && days.every((each) => each !== null && each <= day) && isSpread(days);
}

function isFirst(one: Reading, valued: readonly Reading[]): boolean {
  if (one.place === 'from') return true;
  const day = dayOf(one);
  const days = valued.map(dayOf);
  return day !== null && days.every((each) => each !== null && each >= day) && isSpread(days);
}

function isSpread(days: readonly (number | null)[]): boolean {
  return new Set(days).size > 1;
}

/** Of a day of one year; null without a day, and of a short date that can be read as two. */
export function dayOf({ time }: Reading): number | null {
  const dates = [...time.days].filter((day) => /^\d/.test(day));
  const days = dates.map((day) => {
    const [month = 0, date = 0] = day.split('-').map(Number);
    return month * 100 + date;
  });
  return days.length === 0 ? null : Math.max(...days);
}
