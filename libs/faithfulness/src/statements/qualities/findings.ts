import {
  COMPLAINTS,
  DIAGNOSES,
  PROCEDURE_ENDING,
  PROCEDURES,
} from '../../lexicons/qualities/kinds.js';
import { DRUG_KEY, type Term } from '../../text/terms.js';
import { isProblem } from '../../lexicons/findings/problem-terms.js';
import type { Word } from '../../text/words.js';

/** Whether a term may be a disease or an injury. */
export function isDiagnosis(term: Term, words: readonly Word[]): boolean {
  if (words.slice(term.from, term.to).some(({ text }) => COMPLAINTS.has(text))) return false;
  if (term.broader.length > 0 && !isDrug(term)) return true;
  return stemsOf(term, words).some((stem) => isProblem(stem) || DIAGNOSES.has(stem));
}

/** Whether it may be something that is done to a patient, or given. */
export function isProcedure(term: Term, words: readonly Word[]): boolean {
  if (isDrug(term)) return true;
  return stemsOf(term, words).some((stem) => PROCEDURES.has(stem) || PROCEDURE_ENDING.test(stem));
}

/** Whether its name alone says that it is a procedure: "colonoscopy". */
export function isPlainProcedure({ from, to }: Term, words: readonly Word[]): boolean {
  return words.slice(from, to).some(({ stem }) => PROCEDURE_ENDING.test(stem));
}

function isDrug({ keys }: Term): boolean {
  return keys.some((key) => key.startsWith(DRUG_KEY));
}

/** The words as written, and those of the names it is known by. */
function stemsOf({ keys, from, to }: Term, words: readonly Word[]): readonly string[] {
  const names = keys.filter((key) => key.startsWith('='));
  return [
    ...words.slice(from, to).map(({ stem }) => stem),
    ...names.flatMap((key) => key.slice(1).split(' ')),
  ];
}
