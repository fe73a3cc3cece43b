import { type Comparator, comparatorAt } from '../../lexicons/comparators.js';
import type { Check, Comparison, Mismatch } from '../comparison.js';
import { isInDate } from '../dates/date-check.js';
import type { Measure } from './measures.js';

const MOST_PLACES = 100;

/** "Hold for a heart rate over 60", where the source says under 60. */
export const checkComparators: Check = (comparison) =>
  comparison.sentence.measures.flatMap((measure): Mismatch[] => {
    const said = comparatorOf(measure, comparison.sentence.text);
    if (said === null || isInDate(measure, comparison)) return [];
    const there = comparatorsThere(measure, comparison);
    if (there.includes(said) || !there.some((one) => one !== null)) return [];
    const { start, unitEnd } = measure;
    return [
      {
        code: 'number',
        says: there.includes(null) ? 'partly' : 'contradicted',
        start,
        end: unitEnd,
      },
    ];
  });

/** Nobody vouches for a bound that has become a value: "fever > 38.5" is no temperature. */
export const guardBounds: Check = (comparison) =>
  comparison.sentence.measures.flatMap((measure): Mismatch[] => {
    if (comparatorOf(measure, comparison.sentence.text) !== null) return [];
    const there = comparatorsThere(measure, comparison);
    if (there.length === 0 || there.includes(null) || isInDate(measure, comparison)) return [];
    return [{ code: 'number', says: 'partly', start: measure.start, end: measure.unitEnd }];
  });

function comparatorsThere(
  measure: Measure,
  { source, aligned }: Comparison,
): readonly (Comparator | null)[] {
  return source
    .measured(measure)
    .filter(({ unit }) => aligned.includes(unit))
    .slice(0, MOST_PLACES)
    .map((place) => comparatorOf(place.measure, source.units[place.unit]?.text ?? ''));
}

function comparatorOf({ start, unitEnd, unit }: Measure, text: string): Comparator | null {
  return comparatorAt(text, { start, unitEnd, isTime: unit?.kind === 'time' });
}
