import { FELL, PHASE_ORDER, ROSE } from '../../lexicons/results/result-words.js';
import type { Mismatch } from '../comparison.js';
import { dayOf } from './compare-times.js';
import type { Reading } from './reading.js';
import type { SourceReadings } from './source-readings.js';

interface Pair {
  readonly from: Reading;
  readonly to: Reading;
}

/** "Rose from 140 to 95", and "fell from 95 to 140" of what the source has the other way round. */
export function isOtherCourse(
  claims: readonly Reading[],
  { byAnalyte }: SourceReadings,
  text: string,
): readonly Mismatch[] {
  return pairsIn(claims).flatMap((pair): readonly Mismatch[] => {
    const isOther =
      isAgainstItsWord(pair, text) || isReversed(pair, byAnalyte.get(pair.to.analyte) ?? []);
    if (!isOther) return [];
    return [{ code: 'result', says: 'contradicted', start: pair.from.start, end: pair.to.end }];
  });
}

function pairsIn(claims: readonly Reading[]): readonly Pair[] {
  return claims.flatMap((from, at): readonly Pair[] => {
    const to = claims[at + 1];
    if (from.place !== 'from' || to?.place !== 'to' || from.analyte !== to.analyte) return [];
    return [{ from, to }];
  });
}

function isAgainstItsWord({ from, to }: Pair, text: string): boolean {
  const before = text.slice(0, from.start).toLowerCase();
  const difference = (to.values[0] ?? 0) - (from.values[0] ?? 0);
  const [hasRisen, hasFallen] = [ROSE.test(before), FELL.test(before)];
  if (hasRisen === hasFallen) return false;
  return hasRisen ? difference < 0 : difference > 0;
}

/** Where the source has both values, and the second before the first. */
function isReversed({ from, to }: Pair, own: readonly Reading[]): boolean {
  const first = own.filter(({ values }) => values.some((value) => from.values.includes(value)));
  const second = own.filter(({ values }) => values.some((value) => to.values.includes(value)));
  if (first.length === 0 || second.length === 0) return false;
  return first.every((one) => second.every((other) => isBefore(other, one)));
}

function isBefore(one: Reading, other: Reading): boolean {
  if (one.group === other.group && one.place === 'from' && other.place === 'to') return true;
  const [day, otherDay] = [dayOf(one), dayOf(other)];
  if (day !== null && otherDay !== null) return day < otherDay;
  const [phase, otherPhase] = [rankOf(one), rankOf(other)];
  if (phase !== null && otherPhase !== null) return phase < otherPhase;
  return one.time.phases.includes('previous') && other.time.phases.length === 0;
}

function rankOf({ time }: Reading): number | null {
  const ranks = time.phases.flatMap((phase) => PHASE_ORDER[phase] ?? []);
  return ranks.length === 0 ? null : Math.max(...ranks);
}
