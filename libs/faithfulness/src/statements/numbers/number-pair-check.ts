import type { Check, Comparison, Mismatch } from '../comparison.js';
import { isYear } from '../dates/date.js';
import { isInDate } from '../dates/date-check.js';
import { contextOf } from './number-context.js';
import type { Measure } from './measures.js';
import { isEndOfScale } from './no-counts.js';
import { type NumberPair, pairKeys, pairsIn } from './number-pairs.js';

/** So many of the units that a number may be about are looked at. */
const UNITS = 6;
/** Of a scale for pain. */
const TOP = 10;

/** Pairs of numbers of which the source has one in another pair: 3 of 10 for 4 of 10, 6/6 for 3/6. */
export const checkNumberPairs: Check = (comparison) => {
  const { sentence, source } = comparison;
  return pairsIn(sentence.text, sentence.measures).flatMap((pair): Mismatch[] => {
    if (isInDate({ start: pair.first.start, end: pair.second.end }, comparison)) return [];
    if (isUnsaidTop(pair, comparison))
      return [
        { code: 'number', says: 'unsupported', start: pair.first.start, end: pair.second.end },
      ];
    const keys = pairKeys(pair);
    if (keys.some((key) => source.pairKeys.has(key))) return [];
    const isOther = nearPairs(pair, comparison).some((other) => sharesOne(pair, other));
    if (!isOther) return [];
    const says = isOfYears(pair, comparison) ? 'partly' : 'contradicted';
    return [{ code: 'number', says, start: pair.first.start, end: pair.second.end }];
  });
};

/** A number of a pair that the source has as the same pair. */
export function isOfKnownPair({ start }: Measure, { sentence, source }: Comparison): boolean {
  return pairsIn(sentence.text, sentence.measures).some(
    (pair) =>
      (pair.first.start === start || pair.second.start === start) &&
      pairKeys(pair).some((key) => source.pairKeys.has(key)),
  );
}

/** "10/10", where the source has ten as the end of a scale and nowhere else. */
function isUnsaidTop({ first, second }: NumberPair, { source }: Comparison): boolean {
  if (first.values[0] !== TOP || second.values[0] !== TOP || first.unit !== null) return false;
  const places = source.measured(first);
  return (
    places.length > 0 &&
    places.every(({ unit, measure }) => {
      const text = source.units[unit]?.text ?? '';
      return measure.values[0] === TOP && isEndOfScale(measure, text);
    })
  );
}

/** "From 1990 to 1994", where the source tells the two years apart from each other. */
function isOfYears({ first, second }: NumberPair, { source }: Comparison): boolean {
  return [first, second].every((one) => one.values.some(isYear) && source.measured(one).length > 0);
}

function nearPairs({ first }: NumberPair, comparison: Comparison): readonly NumberPair[] {
  const units = [...contextOf(first, comparison).units.slice(0, UNITS), ...comparison.aligned];
  return units.flatMap((unit) => comparison.source.units[unit]?.pairs ?? []);
}

/** Of two pairs that are not the same. */
function sharesOne(one: NumberPair, other: NumberPair): boolean {
  if (one.kind !== other.kind) return false;
  return (
    one.first.values.some((value) => other.first.values.includes(value)) ||
    one.second.values.some((value) => other.second.values.includes(value))
  );
}
