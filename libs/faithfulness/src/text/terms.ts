import { isGeneric } from '../lexicons/common-words.js';
import { conceptAt } from '../lexicons/concepts.js';
import { drugNamed, drugsWithin } from '../lexicons/drugs/drugs.js';
import type { Word } from './words.js';

/** A thing named in a text by one word or several: places of its first word and of the one after its last. */
export interface Term {
  /** By what it is known: any of these. The first is what is written. */
  readonly keys: readonly string[];
  /** What it is a kind of: a text that names the term names these too, and not the other way round. */
  readonly broader: readonly string[];
  readonly from: number;
  readonly to: number;
  /** How much it says: nothing (0) to something of its own (1). */
  readonly weight: number;
}

/** How the key of a drug begins. */
export const DRUG_KEY = '=drug ';
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
      const written = length === 1 ? word.stem : stems.slice(at, at + length).join(' ');
      const [drug, ...within] = length === 1 ? drugKeys(word.text) : [];
      const keys = [written, ...(concept?.keys ?? [])];
      if (drug !== undefined) keys.push(drug);
      terms.push({
        keys: keys.length === 1 ? keys : [...new Set(keys)],
        broader: [...(concept?.broader ?? []), ...within],
        from: at,
        to: at + length,
        weight: length === 1 && isGeneric(word.stem) ? GENERIC_WEIGHT : 1,
      });
    }
    at += length;
  }
  return terms;
}

/** A drug under all its names, and then what it is a form of or has in it. */
function drugKeys(word: string): readonly string[] {
  const drug = drugNamed(word);
  return drug === null ? [] : drugsWithin(drug).map((each) => DRUG_KEY + each);
}

/** Numbers have a reading of their own. */
function isSilent({ isStop, text }: Word, length: number): boolean {
  return length === 1 && (isStop || /^\d/.test(text) || text.length < 2);
}
