import type { Comparator } from '../lexicons/results/comparators.js';
import type { Mismatch } from '../statements/comparison.js';
import { comparatorOf, isLostBound, otherBound } from '../statements/numbers/comparators.js';
import type { GermanCheck, GermanComparison } from './comparison.js';
import type { NamedMeasure } from './unit.js';

/** "Bei HF > 60 pausieren", where the source says < 60. */
export const checkGermanComparators: GermanCheck = (comparison) => {
  const { sentence } = comparison;
  return sentence.measures.flatMap((measure): Mismatch[] => {
    const said = comparatorOf(measure, sentence.text);
    const says = otherBound(said, comparatorsThere(measure, comparison));
    return says === null
      ? []
      : [{ code: 'number', says, start: measure.start, end: measure.unitEnd }];
  });
};

/** Whether a bound of the source has become a value. */
export function hasLostBound(comparison: GermanComparison): boolean {
  const { sentence } = comparison;
  return sentence.measures.some((measure) =>
    isLostBound(comparatorOf(measure, sentence.text), comparatorsThere(measure, comparison)),
  );
}

function comparatorsThere(
  measure: NamedMeasure,
  { source, aligned }: GermanComparison,
): readonly (Comparator | null)[] {
  return source
    .measured(measure)
    .filter(({ unit }) => aligned.includes(unit))
    .map((place) => comparatorOf(place.measure, source.units[place.unit]?.text ?? ''));
}
