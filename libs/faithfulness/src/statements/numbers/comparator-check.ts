import type { Comparator } from '../../lexicons/results/comparators.js';
import type { Check, Comparison, Mismatch } from '../comparison.js';
import { isInDate } from '../dates/date-check.js';
import { comparatorOf, isLostBound, otherBound } from './comparators.js';
import type { Measure } from './measures.js';

const MOST_PLACES = 100;

/** "Hold for a heart rate over 60", where the source says under 60. */
export const checkComparators: Check = (comparison) =>
  bounds(comparison).flatMap(({ measure, said, there }): Mismatch[] => {
    const says = otherBound(said, there);
    return says === null ? [] : [mismatchAt(measure, says)];
  });

/** Nobody vouches for a bound that has become a value. */
export const guardBounds: Check = (comparison) =>
  bounds(comparison).flatMap(({ measure, said, there }) =>
    isLostBound(said, there) ? [mismatchAt(measure, 'partly')] : [],
  );

function bounds(comparison: Comparison): readonly {
  readonly measure: Measure;
  readonly said: Comparator | null;
  readonly there: readonly (Comparator | null)[];
}[] {
  const { sentence, source, aligned } = comparison;
  return sentence.measures
    .filter((measure) => !isInDate(measure, comparison))
    .map((measure) => ({
      measure,
      said: comparatorOf(measure, sentence.text),
      there: source
        .measured(measure)
        .filter(({ unit }) => aligned.includes(unit))
        .slice(0, MOST_PLACES)
        .map((place) => comparatorOf(place.measure, source.units[place.unit]?.text ?? '')),
    }));
}

function mismatchAt({ start, unitEnd }: Measure, says: Mismatch['says']): Mismatch {
  return { code: 'number', says, start, end: unitEnd };
}
