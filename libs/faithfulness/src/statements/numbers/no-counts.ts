import type { Comparison } from '../comparison.js';
import type { ReadUnit } from '../../text/source-index.js';
import type { Measure } from './measures.js';
import { saysScale, scalesIn } from './derived-numbers.js';

/** So many sentences after the question for it a rating is said. */
const REPLY = 3;
const OUT_OF_TEN = /^\s?(?:\/|out of|of)\s?(?:10|ten)\b/i;
const RATED = /\b(?:rate|pain level|pain score)\b/i;
const NO_THINGS =
  /^ (?:different |separate |other |more )?(?:things?|issues?|problems?|concerns?|complaints?)\b/i;

/** The 10 of "8 out of 10", the minutes of 7:00, "all four limbs", "a 10-point review": nothing was counted. */
export function isNoCount({ start, end, values }: Measure, text: string): boolean {
  const before = text.slice(Math.max(0, start - 12), start);
  const after = text.slice(end, end + 20);
  const [value] = values;
  if (value === 10 && (/\d ?\/ ?$|\bout of $/i.test(before) || /^ (?:being|=)/i.test(after)))
    return true;
  if (value === 0 && /\d:$/.test(before)) return true;
  if (value === 4 && /^ (?:quadrants|extremities|limbs)\b/i.test(after)) return true;
  if (value === 4 && /\b(?:times|x) ?$/i.test(before) && /\b(?:extremit|limbs)/i.test(text))
    return true;
  return /^[- ](?:point|system) (?:review|ros)\b/i.test(after);
}

/** "On a scale from 1 to 10" names no value, and "six out of ten" the one that was said when it was asked. */
export function isOfScale(measure: Measure, { sentence: { text }, source }: Comparison): boolean {
  const { start, end, values, unit } = measure;
  if (scalesIn(text).some((scale) => scale.start <= start && scale.end >= end)) return true;
  if (unit !== null || values.includes(10) || !OUT_OF_TEN.test(text.slice(end))) return false;
  return source.measured(measure).some(({ unit: at, measure: said }) => {
    const read = source.units[at];
    const isRating = said.unit === null && values.some((value) => said.values[0] === value);
    if (!read || !isRating || countsThing(said, read)) return false;
    const asked = source.units.slice(Math.max(0, at - REPLY), at + 1);
    return asked.some(({ text: question }) => saysScale(question) || RATED.test(question));
  });
}

/** "Nine cats" */
function countsThing({ end }: Measure, { text, terms, words }: ReadUnit): boolean {
  return terms.some(({ from, weight }) => {
    const start = words[from]?.start ?? 0;
    return weight === 1 && start > end && /^[ -]$/.test(text.slice(end, start));
  });
}

/** A nought, a 1, "the third problem", "two things": where the source counts nothing of the kind, they say nothing wrong. */
export function hardlyCounts({ values, unit, end }: Measure, text: string): boolean {
  const [value = 0] = values;
  return (unit === null && (value === 0 || value === 1)) || NO_THINGS.test(text.slice(end));
}

/** The ten of "out of ten", "one to ten" and "ten being the worst". */
export function isEndOfScale({ start, end }: Measure, text: string): boolean {
  return (
    /(?:\b(?:out of|to|through) |\/ ?)$/i.test(text.slice(0, start)) ||
    /^ (?:being|is|as)\b/i.test(text.slice(end))
  );
}
