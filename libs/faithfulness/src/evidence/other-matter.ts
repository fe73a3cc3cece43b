import { isSurelyOfPatient } from '../absence/statements-of-record.js';
import { TREATMENT_LIMITATIONS } from '../lexicons/facts/fact-terms.js';
import { FORMULAS } from '../lexicons/sections/formulas.js';
import { PhraseTable } from '../text/phrases.js';
import { isSentenceOf } from '../entailment/question.js';
import type { SourceIndex } from '../text/source-index.js';
import { wordsOf } from '../text/words.js';
import { hasWordOfMedicine } from '../text/words-of-medicine.js';
import type { SentenceEvidence } from './evidence.js';

/** "Code status: DNR" is all that some sections say. */
const LIMITATIONS = new PhraseTable(TREATMENT_LIMITATIONS);
/** Of fewer words nobody can tell what they are about. */
const LEAST_WORDS = 3;

/**
 * Whether a whole draft of a patient's source is of another matter: it copies sentences or lines without a word of medicine,
 * as "Reminder: the canteen is closed on Friday".
 */
export function isOfOtherMatter(
  statements: readonly SentenceEvidence[],
  summary: string,
  source: SourceIndex,
): boolean {
  const isBelieved = statements.every(
    ({ status, absence }) => absence === null && (status === 'supported' || status === 'partly'),
  );
  if (statements.length === 0 || !isBelieved) return false;
  const words = statements.flatMap(({ start, end }) => wordsOf(summary.slice(start, end)));
  if (words.length < LEAST_WORDS || words.some(({ text }) => FORMULAS.has(text))) return false;
  if (hasWordOfMedicine(words) || LIMITATIONS.find(words).length > 0) return false;
  if (!isSurelyOfPatient(source)) return false;
  return statements.every(({ start, end }) =>
    isSentenceOf(source.source, summary.slice(start, end).trim()),
  );
}
