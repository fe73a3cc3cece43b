import type { Check, Comparison, Mismatch } from '../comparison.js';
import { isInDate } from '../dates/date-check.js';
import { impliedMeasures } from './implied-measures.js';
import { type Measure, RARELY_A_NUMBER } from './measures.js';
import type { ReadUnit } from '../../text/source-index.js';
import type { Term } from '../../text/terms.js';

/** Nothing but a space or a hyphen stands between a number and what it counts. */
const BESIDE = /^[ -]?$/;
/** What it counts stands elsewhere: "two of them", "down to four." */
const COUNTS_NOTHING = /^\s?(?:[.,;!?]|$|(?:of|in|now|are|were|have|died|passed)\b)/i;
const MOST_PLACES = 200;

/** "3 dogs", where the source counts dogs, and never three. */
export const checkCounted: Check = (comparison) => {
  const { text, terms, words, measures } = comparison.sentence;
  return measures.flatMap((measure): Mismatch[] => {
    if (measure.unit !== null || RARELY_A_NUMBER.test(measure.words)) return [];
    if (isInDate(measure, comparison)) return [];
    const counted = terms.find(({ from }) => {
      const start = words[from]?.start ?? -1;
      return start >= measure.end && BESIDE.test(text.slice(measure.end, start));
    });
    const places = counted ? placesOf(counted, comparison) : [];
    const said = places.flatMap(({ read, word }) => before(read, word));
    if (said.length === 0 || said.some((other) => isSame(measure, other))) return [];
    const isReckoned = places.some(({ read }) => isSaidBeside(measure, read));
    const says = isReckoned ? 'partly' : 'contradicted';
    return [{ code: 'number', says, start: measure.start, end: measure.end }];
  });
};

interface CountedPlace {
  readonly read: ReadUnit;
  readonly word: number;
}

function placesOf(term: Term, { mentions, source }: Comparison): readonly CountedPlace[] {
  return (mentions.get(term) ?? []).slice(0, MOST_PLACES).flatMap(({ unit, word }) => {
    const read = source.units[unit];
    return read ? [{ read, word }] : [];
  });
}

/** The numbers that stand right before a thing. */
function before({ text, words, measures }: ReadUnit, word: number): readonly Measure[] {
  const start = words[word]?.start ?? 0;
  return [...measures, ...impliedMeasures(text)].filter(
    ({ end }) => end <= start && BESIDE.test(text.slice(end, start)),
  );
}

/** "Six children, but two of them died": two are said as well. */
function isSaidBeside(measure: Measure, { text, measures }: ReadUnit): boolean {
  return measures.some((one) => COUNTS_NOTHING.test(text.slice(one.end)) && isSame(one, measure));
}

function isSame(one: Measure, other: Measure): boolean {
  return one.values.some((value) => other.values.includes(value));
}
