import type { Span } from '@app/text';
import type { SentenceIndex } from '../../text/sentence-index.js';
import type { SourceIndex } from '../../text/source-index.js';
import type { Term } from '../../text/terms.js';
import type { Check, Comparison, Mismatch } from '../comparison.js';
import { datePlaces, mayBeSame, type PlacedDate, placedDates } from '../dates/placed-dates.js';
import { sourceDates } from '../dates/source-dates.js';

/** They name the date, not what it is of. */
const NAMES_DATE = /^(?:dates?|dated|start(?:ed|s)?|end(?:ed|s)?|onset|days?|time)$/;
const MOST_DATES = 20;
const MOST_MENTIONS = 400;
/** "21 April 2000" alone is the day of so many lines below it, until the next day. */
const LONGEST_DAY = 40;

/** Nobody vouches for the day of a thing that stands in the source beside other things alone. */
export const guardDates: Check = (comparison) => {
  const { sentence, source } = comparison;
  if (sentence.measures.length === 0) return [];
  const said = placedDates(sentence, sourceDates(source).order, true);
  return said.slice(0, MOST_DATES).flatMap((date): readonly Mismatch[] => {
    const terms = termsOf(date, said, sentence);
    if (terms.length === 0 || isDateOfTerms(date, terms, comparison)) return [];
    return [{ code: 'number', says: 'partly', start: date.start, end: date.end }];
  });
};

/** What the date is said of: what stands between it and the date before it, or else behind it. */
function termsOf(
  { start, end }: Span,
  all: readonly PlacedDate[],
  { terms, words }: SentenceIndex,
): readonly Term[] {
  const before = Math.max(0, ...all.filter((one) => one.end <= start).map((one) => one.end));
  const after = Math.min(
    Infinity,
    ...all.filter((one) => one.start >= end).map((one) => one.start),
  );
  const within = (from: number, to: number): readonly Term[] =>
    terms.filter((term) => {
      const at = words[term.from]?.start ?? -1;
      const text = words[term.from]?.text ?? '';
      return term.weight === 1 && at >= from && at < to && !NAMES_DATE.test(text);
    });
  const ahead = within(before, start);
  return ahead.length > 0 ? ahead : within(end, after);
}

function isDateOfTerms(
  date: PlacedDate,
  terms: readonly Term[],
  { source, mentions }: Comparison,
): boolean {
  const units = new Set(
    terms
      .flatMap((term) => (mentions.get(term) ?? []).slice(0, MOST_MENTIONS))
      .map(({ unit }) => unit),
  );
  const places = datePlaces(source).filter((place) => mayBeSame(date, place.date));
  return (
    places.length === 0 ||
    places.some(({ unit }) => daysUnits(unit, source).some((each) => units.has(each)))
  );
}

/** The unit that names a day, and those of the day where it names nothing else. */
function daysUnits(unit: number, source: SourceIndex): readonly number[] {
  const dates = datePlaces(source).filter((place) => place.unit === unit);
  const read = source.units[unit];
  const isAlone = read?.terms.every(({ weight, from }) => {
    const { start = 0 } = read.words[from] ?? {};
    return weight < 1 || dates.some(({ date }) => start >= date.start && start < date.end);
  });
  if (isAlone !== true) return [unit];
  const next = datePlaces(source).find((place) => place.unit > unit)?.unit ?? Infinity;
  const end = Math.min(source.units.length, next, unit + LONGEST_DAY);
  return Array.from({ length: Math.max(1, end - unit) }, (_, at) => unit + at);
}
