import type { Check, Comparison, Mismatch } from '../comparison.js';
import { contextOf } from './number-context.js';
import { type NumberPair, pairKeys, pairsIn } from './number-pairs.js';

/** So many of the units that a number may be about are looked at. */
const UNITS = 6;

/** Pairs of numbers of which the source has one in another pair: 3 of 10 for 4 of 10, 6/6 for 3/6. */
export const checkNumberPairs: Check = (comparison) => {
  const { sentence, source } = comparison;
  return pairsIn(sentence.text, sentence.measures).flatMap((pair): Mismatch[] => {
    const keys = pairKeys(pair);
    if (keys.some((key) => source.pairKeys.has(key))) return [];
    const isOther = nearPairs(pair, comparison).some((other) => sharesOne(pair, other));
    if (!isOther) return [];
    const says = isDateOfParts(pair, comparison) ? 'partly' : 'contradicted';
    return [{ code: 'number', says, start: pair.first.start, end: pair.second.end }];
  });
};

/** "12/2008", where the source tells the month in one sentence and the year in another. */
function isDateOfParts({ first, second }: NumberPair, { source }: Comparison): boolean {
  const isYear = [...first.values, ...second.values].some((value) => value >= 1900 && value < 2100);
  return isYear && [first, second].every((part) => source.measured(part).length > 0);
}

function nearPairs({ first }: NumberPair, comparison: Comparison): readonly NumberPair[] {
  const units = [...contextOf(first, comparison).units.slice(0, UNITS), ...comparison.aligned];
  return units.flatMap((unit) => comparison.source.units[unit]?.pairs ?? []);
}

/** Of two pairs that are not the same. */
function sharesOne(one: NumberPair, other: NumberPair): boolean {
  return (
    one.first.values.some((value) => other.first.values.includes(value)) ||
    one.second.values.some((value) => other.second.values.includes(value))
  );
}
