import { cuesAt } from '../absence/cue-lists.js';
import { termsOf } from './terms.js';
import type { Word } from './words.js';

const NONE: ReadonlySet<string> = new Set();

/**
 * Whether some words have one of medicine: what a section of a note asks for, or a concept under any of its names.
 * @param ofAnything words that do not count, as they are of anything
 */
export function hasWordOfMedicine(
  words: readonly Word[],
  ofAnything: ReadonlySet<string> = NONE,
): boolean {
  const counts = (at: number): boolean => !ofAnything.has(words[at]?.text ?? '');
  return (
    words.some((_, at) => counts(at) && cuesAt(words, at).length > 0) ||
    termsOf(words).some(({ keys, from }) => counts(from) && keys.some((key) => key.startsWith('=')))
  );
}
