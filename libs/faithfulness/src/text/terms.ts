import { isGeneric } from '../lexicons/common-words.js';
import { conceptAt } from '../lexicons/concepts.js';
import type { Word } from './words.js';

/** A thing named in a text by one word or several: places of its first word and of the one after its last. */
export interface Term {
  /** By what it is known: any of these. The first is what is written. */
  readonly keys: readonly string[];
  readonly from: number;
  readonly to: number;
  /** How much it says: nothing (0) to something of its own (1). */
  readonly weight: number;
}

const GENERIC_WEIGHT = 0.25;

/** What a text names, in order; words that say nothing by themselves are left out. */
export function termsOf(words: readonly Word[]): readonly Term[] {
  const terms: Term[] = [];
  const stems = words.map(({ stem }) => stem);
  for (let at = 0; at < words.length;) {
    const concept = conceptAt(stems, at);
    const length = concept?.length ?? 1;
    const word = words[at];
    if (word && !isSilent(word, length)) {
      const written = stems.slice(at, at + length).join(' ');
      terms.push({
        keys: [...new Set([written, ...(concept?.keys ?? [])])],
        from: at,
        to: at + length,
        weight: length === 1 && isGeneric(word.stem) ? GENERIC_WEIGHT : 1,
      });
    }
    at += length;
  }
  return terms;
}

/** Numbers have a reading of their own. */
function isSilent({ isStop, text }: Word, length: number): boolean {
  return length === 1 && (isStop || /^\d/.test(text) || text.length < 2);
}
