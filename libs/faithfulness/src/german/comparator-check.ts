import { type Comparator, comparatorAt } from '../lexicons/comparators.js';
import type { Mismatch } from '../statements/comparison.js';
import type { GermanCheck, GermanComparison } from './comparison.js';
import type { NamedMeasure } from './unit.js';

/** "Bei HF > 60 pausieren", where the source says < 60. */
export const checkGermanComparators: GermanCheck = (comparison) =>
  comparison.sentence.measures.flatMap((measure): Mismatch[] => {
    const said = comparatorOf(measure, comparison.sentence.text);
    const there = comparatorsThere(measure, comparison);
    if (said === null || there.includes(said) || !there.some((one) => one !== null)) return [];
    const { start, unitEnd } = measure;
    const says = there.includes(null) ? 'partly' : 'contradicted';
    return [{ code: 'number', says, start, end: unitEnd }];
  });

/** Whether a bound of the source has become a value: "Fieber > 38,5" is no temperature. */
export function hasLostBound(comparison: GermanComparison): boolean {
  return comparison.sentence.measures.some((measure) => {
    const there = comparatorsThere(measure, comparison);
    const isBare = comparatorOf(measure, comparison.sentence.text) === null;
    return isBare && there.length > 0 && !there.includes(null);
  });
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

function comparatorOf(
  { start, unitEnd, unit }: Pick<NamedMeasure, 'start' | 'unitEnd' | 'unit'>,
  text: string,
): Comparator | null {
  return comparatorAt(text, { start, unitEnd, isTime: unit?.kind === 'time' });
}
