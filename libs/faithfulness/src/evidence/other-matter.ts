import { cuesAt } from '../absence/cue-lists.js';
import { isSurelyOfPatient } from '../absence/statements-of-record.js';
import { TREATMENT_LIMITATIONS } from '../lexicons/facts/fact-terms.js';
import { FORMULAS } from '../lexicons/formulas.js';
import { PhraseTable } from '../text/phrases.js';
import type { ReadUnit, SourceIndex } from '../text/source-index.js';
import { termsOf } from '../text/terms.js';
import { type Word, wordsOf } from '../text/words.js';
import type { SentenceEvidence } from './evidence.js';

/** "Code status: DNR" is all that some sections say. */
const LIMITATIONS = new PhraseTable(TREATMENT_LIMITATIONS);
/** Of fewer words nobody can tell what they are about. */
const LEAST_WORDS = 3;

/**
 * Whether a whole draft of a patient's source is of another matter: it has no word of medicine, and rests on nothing that has
 * one, as "Reminder: the canteen is closed on Friday".
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
  if (isOfMedicine(words)) return false;
  if (!isSurelyOfPatient(source)) return false;
  const isDrawnOn = (unit: ReadUnit): boolean =>
    statements.some(({ spans }) =>
      spans.some(({ start, end }) => start < unit.end && end > unit.start),
    );
  return !source.units.some((unit) => isOfMedicine(unit.words) && isDrawnOn(unit));
}

function isOfMedicine(words: readonly Word[]): boolean {
  return (
    words.some((_, at) => cuesAt(words, at).length > 0) ||
    LIMITATIONS.find(words).length > 0 ||
    termsOf(words).some(({ keys }) => keys.some((key) => key.startsWith('=')))
  );
}
