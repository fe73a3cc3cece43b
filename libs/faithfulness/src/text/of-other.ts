import { memberNamed } from '../lexicons/persons.js';
import type { Word } from './words.js';

const PATIENT = /^(?:he|she|i|i'm|i've|patient|pt|you|your|my|his|her)$/;
const REACH = 12;

/** Whether a member of the family is who it is said of: "his mother has diabetes", not "lives with his mother, has diabetes". */
export function isOfOther(words: readonly Word[], at: number): boolean {
  for (let back = at - 1; back >= Math.max(0, at - REACH); back -= 1) {
    const word = words[back];
    if (!word || /[.;!?\n|]/.test(words[back + 1]?.before ?? '')) return false;
    const member =
      memberNamed(word.text) ?? (/^(?:family|familial)$/.test(word.text) ? 'family' : null);
    if (member !== null) return !/^(?:with|by|to|from)$/.test(words[back - 2]?.text ?? '');
    if (PATIENT.test(word.text) && memberNamed(words[back + 1]?.text ?? '') === null) return false;
  }
  return false;
}
