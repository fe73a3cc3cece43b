import { wordsOf } from '../words.js';
import { comparable } from './comparable.js';

const NUMBER = /\d+(?:[.,]\d+)*/gu;
const NEAR = 2;

export interface SilentErrors {
  /** Numbers and names of drugs that the document has. */
  readonly known: number;
  /** Numbers that the text has and the document has not. */
  readonly inventedNumbers: readonly string[];
  /** Names that stand in the text in another spelling, and not in their own. */
  readonly misreadDrugs: readonly string[];
}

/** What a reader has read as something else, without saying that it is not sure. */
export function silentErrors(
  /** Of the file alone, without what the reader adds. */
  text: string,
  truth: { readonly text: string; readonly drugs: readonly string[] },
): SilentErrors {
  const [read, known] = [comparable(text), comparable(truth.text)];
  const numbers = known.match(NUMBER) ?? [];
  const has = new Set(numbers);
  const knownWords = new Set(wordsOf(known));
  const words = new Set(wordsOf(read));
  const strange = [...words].filter((word) => !knownWords.has(word));
  return {
    known: numbers.length + truth.drugs.length,
    inventedNumbers: (read.match(NUMBER) ?? []).filter((number) => !has.has(number)),
    misreadDrugs: truth.drugs.filter(
      (drug) => !words.has(drug) && strange.some((word) => distance(word, drug) <= NEAR),
    ),
  };
}

/** Letters to change, take out or put in (Levenshtein). */
export function distance(one: string, other: string): number {
  let row = Array.from({ length: other.length + 1 }, (_, at) => at);
  for (const [at, letter] of Array.from(one).entries()) {
    const next = [at + 1];
    for (const [index, wanted] of Array.from(other).entries()) {
      const changed = (row[index] ?? 0) + (letter === wanted ? 0 : 1);
      next.push(Math.min(changed, (row[index + 1] ?? 0) + 1, (next[index] ?? 0) + 1));
    }
    row = next;
  }
  return row.at(-1) ?? 0;
}
