import {
  ASKED_AFTER,
  ASKED_BEFORE,
  HAS_COME,
  IS_ASKED,
} from '../../lexicons/results/ordered-examinations.js';
import type { Comparison } from '../comparison.js';
import type { Reading } from './reading.js';

/** So far from its name a test is asked for. */
const REACH = 60;
/** Its result is told in so many sentences. */
const NEXT = 3;

/** Whether a source names what a sentence has a result of only where it is asked for: there is no result yet. */
export function isOnlyOrdered(
  { start, end }: Pick<Reading, 'start' | 'end'>,
  { sentence: { words, terms }, mentions, source }: Comparison,
): boolean {
  const places = terms
    .filter(({ from, to }) => (words[from]?.start ?? 0) < end && (words[to - 1]?.end ?? 0) > start)
    .flatMap((term) => mentions.get(term) ?? []);
  return (
    places.length > 0 &&
    places.every(({ unit, word }) => {
      const { text = '', words: there = [] } = source.units[unit] ?? {};
      const named = there[word];
      if (!named || /\?\s*$/.test(text)) return false;
      const then = source.units.slice(unit + 1, unit + NEXT);
      if (then.some((next) => HAS_COME.test(next.text))) return false;
      const before = text.slice(Math.max(0, named.start - REACH), named.start);
      if (IS_ASKED.test(before)) return false;
      return ASKED_BEFORE.test(before) || ASKED_AFTER.test(text.slice(named.end));
    })
  );
}
