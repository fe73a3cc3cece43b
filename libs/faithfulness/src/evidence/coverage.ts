import { isInDate } from '../statements/dates/date-check.js';
import type { Term } from '../text/terms.js';
import type { Alignment } from './alignment.js';

/** Of what a sentence names, so much has to be in its spans. */
const LEAST_COVERED = 0.8;
/** Or all but words of nearly every note, which weigh less than this together. */
const LEAST_MISSING = 1;

/** Whether the aligned places say enough of a sentence to vouch for it, where no check has found anything. */
export function isCovered(alignment: Alignment): boolean {
  const { coverage, aligned, mentions, sentence } = alignment;
  if (coverage === null || coverage === 0) return false;
  if (coverage >= LEAST_COVERED) return true;
  const missing = sentence.terms.filter(
    (term) =>
      !(mentions.get(term) ?? []).some(({ unit }) => aligned.includes(unit)) &&
      !isCompared(term, alignment),
  );
  return missing.reduce((sum, { weight }) => sum + weight, 0) < LEAST_MISSING;
}

/** Numbers with their units, and dates, have checks of their own, however they are written. */
function isCompared({ from, to }: Term, alignment: Alignment): boolean {
  const { words, measures } = alignment.sentence;
  const start = words[from]?.start ?? 0;
  const end = words[to - 1]?.end ?? start;
  return (
    measures.some((measure) => start >= measure.start && end <= measure.unitEnd) ||
    isInDate({ start, end }, alignment)
  );
}
