import type { Word } from '../../text/words.js';
import type { SidedParts } from './sided-parts.js';

interface Clause {
  /** Its first word, and the one after its last. */
  readonly from: number;
  readonly to: number;
  /** Its place in the sentence. */
  readonly start: number;
  readonly end: number;
}

const ENDS = /[,;:.\n(]/;
const JOINS = new Set(['and', 'but', 'while', 'with']);

/** The part of a sentence that one of its sides is said of. */
export function clauseOfSide({ at }: SidedParts, words: readonly Word[]): Clause {
  const isEnd = (next: number): boolean =>
    ENDS.test(words[next]?.before ?? '') || JOINS.has(words[next]?.text ?? '');
  let from = at;
  while (from > 0 && !isEnd(from)) from--;
  let to = at + 1;
  while (to < words.length && !isEnd(to)) to++;
  return { from, to, start: words[from]?.start ?? 0, end: words[to - 1]?.end ?? 0 };
}
