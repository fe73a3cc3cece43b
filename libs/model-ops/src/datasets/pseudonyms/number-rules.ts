import type { FoundSpan } from './found-spans.js';

const MONTHS =
  'jan(?:uary|uar)?|feb(?:ruary|ruar)?|mar(?:ch)?|märz|apr(?:il)?|may|mai|june?|juni|july?|juli|' +
  'aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|okt(?:ober)?|nov(?:ember)?|dec(?:ember)?|dez(?:ember)?';
const DAY = '\\d{1,2}(?:st|nd|rd|th|\\.)?';

/** Days of the calendar that name their year, or a month by its name: 3/14/1961, 2026-10-02, May 4, 3. Mai 2026. */
const DATES = [
  /(?<![\d/.-])\d{1,2}([/.-])\d{1,2}\1(?:\d{4}|\d{2})(?![\d/-])/gu,
  /(?<![\d-])\d{4}([-/.])\d{1,2}\1\d{1,2}(?!\d)/gu,
  new RegExp(`(?<![\\p{L}\\d])(?:${MONTHS})\\.? ${DAY}(?:,? \\d{4})?(?![\\p{L}\\d])`, 'giu'),
  new RegExp(
    `(?<![\\p{L}\\d])${DAY} (?:of )?(?:${MONTHS})(?:\\.?,? \\d{4})?(?![\\p{L}\\d])`,
    'giu',
  ),
];

/** Of seven digits parts may be set apart; six in a row are no measurement that a note has. */
const NUMBERS = [
  /(?<![\d./])\+?\d(?:[ -]?\d){6,}(?!\d|[./]\d)/gu,
  /(?<![\d.,])\d{6,}(?!\d|[.,]\d)/gu,
];
/** The verb, and no month. */
const VERB = /\bmay\b/u;

/** Dates, and numbers too long to be anything but a file's or a person's. */
export function findNumbers(text: string): readonly FoundSpan[] {
  const spans = (kind: 'date' | 'number', patterns: readonly RegExp[]): FoundSpan[] =>
    patterns.flatMap((pattern) =>
      [...text.matchAll(pattern)].map(({ index, 0: match }) => ({
        kind,
        start: index,
        end: index + match.length,
      })),
    );
  const dates = spans('date', DATES).filter(({ start, end }) => !VERB.test(text.slice(start, end)));
  return [...dates, ...spans('number', NUMBERS)];
}
