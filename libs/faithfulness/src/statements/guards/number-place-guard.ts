import { STATED_RANGE } from '../../lexicons/results/result-words.js';
import type { Check, Comparison, Mismatch } from '../comparison.js';
import { isInDate } from '../dates/date-check.js';
import type { Measure } from '../numbers/measures.js';

const NAMES_RANGE =
  /\b(?:goals?|targets?|range|ref(?:erence)?|normal|limits?|therapeutic|between)\b/i;
/** "Blood pressure 140/90" has two values. */
const HAS_PAIRS = /\b(?:bp|rr|blood pressure|diastol\w+|systol\w+|pressures?)\b/i;
const WHOLE = /\b(?:of|out of)\s+$|\/\s?$/i;
const DENOMINATOR =
  /\d\s?\/\s?$|\b(?:\d+|one|two|three|four|five|six|seven|eight|nine|ten)\s(?:out )?of (?:the )?$/i;
/** "Day 3 of 7" is no three days. */
const COUNTED =
  /\b(?:days?|weeks?|months?|cycles?|pod|doses?|stage|grade|type|no\.?|bed|room)\s?$/i;
const MOST_PLACES = 100;

/**
 * Nobody vouches for a number that the source has as the whole of a fraction ("0/12 nodes") or as a bound of what should be
 * ("goal 15-20"), where the sentence takes it for a value.
 */
export const guardNumberPlaces: Check = (comparison) => {
  const { text, measures } = comparison.sentence;
  return measures.flatMap((measure): Mismatch[] => {
    const { start, unitEnd } = measure;
    if (isInDate(measure, comparison)) return [];
    const places = placesOf(measure, comparison);
    if (places.length === 0) return [];
    const isWhole = !HAS_PAIRS.test(text) && !WHOLE.test(text.slice(0, start));
    if (isWhole && places.every(({ before }) => DENOMINATOR.test(before))) {
      return [{ code: 'number', says: 'partly', start, end: unitEnd }];
    }
    // "the second cycle" is cycle 2
    const isCounted = COUNTED.test(text.slice(0, start)) || !/^\d/.test(text.slice(start));
    if (!isCounted && places.every(({ before }) => COUNTED.test(before))) {
      return [{ code: 'number', says: 'partly', start, end: unitEnd }];
    }
    if (NAMES_RANGE.test(text) || !places.every(({ isInRange }) => isInRange)) return [];
    return [{ code: 'result', says: 'partly', start, end: unitEnd }];
  });
};

interface NumberPlace {
  readonly before: string;
  readonly isInRange: boolean;
}

function placesOf(measure: Measure, { source, aligned }: Comparison): readonly NumberPlace[] {
  return source
    .measured(measure)
    .filter(({ unit }) => aligned.includes(unit))
    .slice(0, MOST_PLACES)
    .map(({ unit, measure: { start } }) => {
      const text = source.units[unit]?.text ?? '';
      const isInRange = [...text.matchAll(STATED_RANGE)].some(
        ({ index, 0: range }) => start >= index && start < index + range.length,
      );
      return { before: text.slice(0, start), isInRange };
    });
}
