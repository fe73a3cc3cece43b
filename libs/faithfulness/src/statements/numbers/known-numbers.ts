import type { Comparison } from '../comparison.js';
import { isKnownAge } from '../persons/age-check.js';
import { readingsOfText } from '../results/read-prose.js';
import { haveSameValue } from '../results/result-check.js';
import { sourceReadings } from '../results/source-readings.js';
import { isBesideAlike } from './beside.js';
import type { Measure } from './measures.js';

const CLOCK = /(?<![\d.,:])(?:[01]?\d|2[0-3]):[0-5]\d(?![\d.,:]\d)/g;
const LISTED_DAY =
  /^(?:st|nd|rd|th)?(?:,| and| or| to| ?[–-]) ?\d{1,2}(?:st|nd|rd|th)? ((?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\p{L}*)/iu;

/**
 * Whether the source has a number right beside the same thing, as an age, a day or a value of what is measured, however well
 * another number of it may fit.
 */
export function isKnownNumber(measure: Measure, comparison: Comparison): boolean {
  return (
    isBesideAlike(measure, comparison) ||
    isKnownAge(measure, comparison) ||
    isKnownDay(measure, comparison) ||
    isKnownResult(measure, comparison)
  );
}

/** "On 7 and 8 May": the first day has its month further on. */
function isKnownDay(measure: Measure, { sentence: { text }, source }: Comparison): boolean {
  const month = LISTED_DAY.exec(text.slice(measure.end))?.[1]?.toLowerCase();
  if (month === undefined) return false;
  return source
    .measured(measure)
    .some(({ unit }) => source.units[unit]?.text.toLowerCase().includes(month) === true);
}

/** The minutes of a time of day that the source has: its hour is compared. */
export function isKnownMinute(
  { start, end }: Measure,
  { sentence: { text }, source }: Comparison,
): boolean {
  const clock = [...text.matchAll(CLOCK)].find(
    ({ index, 0: written }) => index + written.length === end && start === end - 2,
  );
  if (!clock) return false;
  const written = clock[0].replace(/^0/, '');
  return [...source.evidence.matchAll(CLOCK)].some((each) => each[0].replace(/^0/, '') === written);
}

/** The source has this value of what the sentence measures: "creatinine 178" for "Cr 412 > 201 > 178". */
function isKnownResult({ start, end, values }: Measure, { sentence, source }: Comparison): boolean {
  const { byAnalyte, names } = sourceReadings(source);
  if (byAnalyte.size === 0) return false;
  return readingsOfText(sentence, names, 0).some(
    (claim) =>
      claim.end >= end &&
      claim.start <= start &&
      claim.values.some((value) => values.includes(value)) &&
      (byAnalyte.get(claim.analyte) ?? []).some((one) => haveSameValue(one, claim)),
  );
}
