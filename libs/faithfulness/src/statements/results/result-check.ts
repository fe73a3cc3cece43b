import type { SourceIndex } from '../../text/source-index.js';
import type { Check, Comparison, Mismatch } from '../comparison.js';
import { calledOtherwise } from './called-otherwise.js';
import { areOtherUnits } from './lab-units.js';
import { isOnlyOrdered } from './only-ordered.js';
import { isOtherCourse } from './result-course.js';
import { isOtherTime } from './compare-times.js';
import { readingsOfText } from './read-prose.js';
import type { Reading } from './reading.js';
import { areOpposed } from './result-states.js';
import { type SourceReadings, sourceReadings } from './source-readings.js';

/** A value of another row, another column or another thing that was measured; another unit; "low" for a high one. */
export const checkResults: Check = (comparison) => {
  const { sentence, source } = comparison;
  const units = valuedAt(comparison).flatMap((at) => source.units[at]?.text ?? []);
  const called = calledOtherwise(sentence.text, units).map(({ start, end }): Mismatch => ({
    code: 'result',
    says: 'unsupported',
    start,
    end,
  }));
  const said = sourceReadings(source);
  const claims = readingsOfText(sentence, said.names, 0);
  return [
    ...called,
    ...claims.flatMap((claim) => mismatchOf(claim, claims, said, comparison)),
    ...isOtherCourse(claims, said, sentence.text),
  ];
};

/** The units that have its values, each with the next one, in which a speaker may go on; else those that say it. */
function valuedAt({ sentence, source, aligned }: Comparison): readonly number[] {
  const valued = sentence.measures.flatMap((measure) =>
    source.measured(measure).flatMap(({ unit }) => [unit, unit + 1]),
  );
  return valued.length > 0 ? [...new Set(valued)] : aligned;
}

function mismatchOf(
  claim: Reading,
  claims: readonly Reading[],
  { byAnalyte, owners }: SourceReadings,
  comparison: Comparison,
): readonly Mismatch[] {
  const { source, sentence } = comparison;
  const own = byAnalyte.get(claim.analyte) ?? [];
  const { start, end } = claim;
  const contradicted = (code: Mismatch['code']): readonly Mismatch[] => [
    { code, says: 'contradicted', start, end },
  ];
  if (claim.values.length === 0) {
    if (own.length === 0 && isOnlyOrdered(claim, comparison))
      return [{ code: 'result', says: 'unsupported', start, end }];
    return isOtherState(claim, own) ? contradicted('result') : [];
  }
  const same = own.filter((one) => haveSameValue(one, claim));
  if (same.length === 0) {
    return isOfOther(claim, own, owners, source) ? contradicted('result') : [];
  }
  if (same.every((one) => isOtherUnit(claim, one))) return contradicted('unit');
  const isOther = isOtherState(claim, same) || isOtherTime(claim, claims, same, own, sentence.text);
  return isOther ? contradicted('result') : [];
}

export function haveSameValue(one: Reading, other: Reading): boolean {
  return one.values.some((value) => other.values.includes(value));
}

function isOtherUnit({ unit }: Reading, other: Reading): boolean {
  return unit !== null && other.unit !== null && areOtherUnits(unit, other.unit);
}

/** Where the source has other values of the same thing, or the value is one of another thing. */
function isOfOther(
  claim: Reading,
  own: readonly Reading[],
  owners: SourceReadings['owners'],
  source: SourceIndex,
): boolean {
  const valued = own.filter(({ values }) => values.length > 0);
  const isOwned = claim.values.some((value) => (owners.get(value)?.size ?? 0) > 0);
  if (valued.length > 0) return isOwned || valued.every(({ isRow }) => isRow) || isWritten(source);
  return false;
}

/** In a conversation a value may be said in words that are not read. */
function isWritten({ units }: SourceIndex): boolean {
  return units.every(({ speaker }) => speaker === '');
}

function isOtherState({ state }: Reading, own: readonly Reading[]): boolean {
  if (state === null || own.length === 0) return false;
  return own.every(
    (one) =>
      one.state !== null &&
      areOpposed(one.state, state) &&
      !(one.time.phases.includes('previous') && own.length > 1),
  );
}
