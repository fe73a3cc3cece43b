import type { Comparison } from '../comparison.js';
import { isKnownAge } from '../persons/age-check.js';
import { readingsOfText } from '../results/read-prose.js';
import { haveSameValue } from '../results/result-check.js';
import { sourceReadings } from '../results/source-readings.js';
import { isBesideAlike } from './beside.js';
import type { Measure } from './measures.js';

const CLOCK = /(?<![\d.,:])(?:[01]?\d|2[0-3]):[0-5]\d(?![\d.,:]\d)/g;
/** "o/a 0935" */
const SHORT_CLOCK = /(?<![\d.,:/-])(?:[01]\d|2[0-3])[0-5]\d(?![\d.,:/-]*\d)/g;
const LISTED_DAY =
  /^(?:st|nd|rd|th)?(?:,| and| or| to| ?[–-]) ?\d{1,2}(?:st|nd|rd|th)? ((?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\p{L}*)/iu;

/**
 * Whether the source has a number right beside the same thing, as an age, a day or a value of what is measured, however well
 * another number of it may fit. Of two values of one thing nobody can tell by that.
 * @param rival what fits better
 */
export function isKnownNumber(
  measure: Measure,
  rival: Measure | undefined,
  comparison: Comparison,
): boolean {
  return (
    isBesideAlike(measure, rival, comparison) ||
    isKnownAge(measure, comparison) ||
    isKnownDay(measure, comparison) ||
    isKnownResult(measure, rival, comparison)
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
  measure: Measure,
  { sentence: { text }, source }: Comparison,
): boolean {
  const clock = clockAt(measure, text);
  if (clock === null || measure.end !== clock.end) return false;
  return [...source.evidence.matchAll(CLOCK)].some(([each]) => fourDigits(each) === clock.written);
}

/** "0810" in the source is 08:10, and may be the time of something else. */
export function isShortClock(
  measure: Measure,
  { sentence: { text }, source }: Comparison,
): boolean {
  const clock = clockAt(measure, text);
  if (clock === null) return false;
  return [...source.evidence.matchAll(SHORT_CLOCK)].some(([each]) => each === clock.written);
}

/** The time of day that a number is a part of, as "0810". */
function clockAt(
  { start, end }: Measure,
  text: string,
): { readonly written: string; readonly end: number } | null {
  const found = [...text.matchAll(CLOCK)].find(
    ({ index, 0: each }) => start >= index && end <= index + each.length,
  );
  return found ? { written: fourDigits(found[0]), end: found.index + found[0].length } : null;
}

function fourDigits(clock: string): string {
  return clock.replace(':', '').padStart(4, '0');
}

/** The source has this value of what the sentence measures, and the rival is one of another thing. */
function isKnownResult(
  { start, end, values }: Measure,
  rival: Measure | undefined,
  { sentence, source }: Comparison,
): boolean {
  const { byAnalyte, names } = sourceReadings(source);
  if (byAnalyte.size === 0) return false;
  return readingsOfText(sentence, names, 0).some((claim) => {
    const isOwn =
      claim.end >= end &&
      claim.start <= start &&
      claim.values.some((value) => values.includes(value));
    const said = byAnalyte.get(claim.analyte) ?? [];
    const isRivals = said.some((one) => rival?.values.some((value) => one.values.includes(value)));
    return isOwn && !isRivals && said.some((one) => haveSameValue(one, claim));
  });
}
