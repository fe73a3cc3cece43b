import type { Span } from '@app/text';
import { type Phase, PHASES } from '../../lexicons/results/result-words.js';
import { daysIn } from './dates.js';

/** When something was measured, as far as its words tell. */
export interface ResultTime {
  readonly phases: readonly Phase[];
  readonly days: ReadonlySet<string>;
}

interface TimePhrase extends Span, ResultTime {}

const MONTH = '(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*';
const DAY = new RegExp(
  `\\d{4}-\\d{1,2}-\\d{1,2}|(?<![\\d/])\\d{1,2}/\\d{1,2}(?:/\\d{2,4})?(?![\\d/])|(?<![\\d.])(?:\\d{1,2}\\.\\d\\d\\.(?:\\d{2,4})?|\\d{1,2}\\.\\d{1,2}\\.\\d{2,4})(?!\\d)|\\d{1,2}(?:st|nd|rd|th)?\\.? (?:of )?${MONTH}(?:,? \\d{4})?|\\b${MONTH}\\.? \\d{1,2}(?:st|nd|rd|th)?(?:,? \\d{4})?(?!\\d)`,
  'gi',
);
/** "Day 4", "POD 2", "hospital day 3": of the stay, or after an operation. */
const DAY_OF_STAY =
  /\b(?:(?<after>pod|post-?\s?op(?:erative)? day)|(?:hd|hospital day|day))(?: no\.?)?[:#]? ?(?<number>\d{1,3})\b(?! ?(?:of|to|[-–/])\s?\d)/gi;
const EVERY = PHASES.map(([phase, words]) => [phase, new RegExp(words.source, 'gi')] as const);
export const NO_TIME: ResultTime = { phases: [], days: new Set() };

/** Dates with the month in them: "12.03.", "3/12", "12 March". */
export function datesIn(text: string): readonly Span[] {
  return [...text.matchAll(DAY)]
    .filter(([written]) => daysIn(` ${written} `).size > 0)
    .map(({ index, 0: written }) => ({ start: index, end: index + written.length }));
}

/** The words of a text that say when. */
export function timesIn(text: string): readonly TimePhrase[] {
  const dates = datesIn(text).map(({ start, end }) => ({
    start,
    end,
    phases: [],
    days: daysIn(` ${text.slice(start, end)} `),
  }));
  const counted = [...text.matchAll(DAY_OF_STAY)].map(({ index: start, 0: written, groups }) => ({
    start,
    end: start + written.length,
    phases: [],
    days: new Set([`${groups?.['after'] ? 'after' : 'day'} ${groups?.['number']}`]),
  }));
  const phrases: TimePhrase[] = [];
  for (const [phase, words] of EVERY) {
    for (const { index: start, 0: written } of text.matchAll(words)) {
      const end = start + written.length;
      // "before discharge" is no earlier value
      if (phrases.some((one) => start < one.end && end > one.start)) continue;
      phrases.push({ start, end, phases: [phase], days: NO_TIME.days });
    }
  }
  return [...dates, ...counted, ...phrases].toSorted((one, other) => one.start - other.start);
}

export function joined(times: readonly ResultTime[]): ResultTime {
  return {
    phases: times.flatMap(({ phases }) => phases),
    days: new Set(times.flatMap(({ days }) => [...days])),
  };
}
