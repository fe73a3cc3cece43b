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

/**
 * Hours or minutes of a time of day that the source has: "0810" is 08:10. Whether it is the time of the same thing is compared
 * where both write it alike.
 */
export function isKnownClock(
  { start, end }: Measure,
  { sentence: { text }, source }: Comparison,
): boolean {
  const clock = [...text.matchAll(CLOCK)].find(
    ({ index, 0: written }) => start >= index && end <= index + written.length,
  );
  if (!clock) return false;
  const written = clock[0].padStart('00:00'.length, '0');
  const isMinute = start > clock.index;
  const isSaid = [...source.evidence.matchAll(CLOCK)].some(
    (each) => each[0].padStart('00:00'.length, '0') === written,
  );
  if (isSaid) return isMinute;
  return [...source.evidence.matchAll(SHORT_CLOCK)].some(
    ([hours]) => hours === written.replace(':', ''),
  );
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
