import { wordList } from '../../lexicons/word-lists.js';
import type { Word } from '../../text/words.js';

/** Words that deny without being a denial: what they say of a thing is not read. */
const HALF_DENIALS = wordList(`
  unable rare rarely little limit limits limited limiting stop stops stopped discontinue discontinued
  discontinuing resist resistant refuse refused declined decline avoid avoiding
  fail failed except despite cannot resolved off minimal hardly barely unlikely unless instead rather
  less if impaired poor poorly lost loses missed misses forbidden forbid forbids deferred deferring
  nondescript abstain abstains abstinent hard
`);
const CLAUSE = /[,;:]/;

/** A word that denies in part, in the same clause. */
export function isHalfDenied(words: readonly Word[], at: number): boolean {
  const before = words.findLastIndex(
    ({ before: marks }, place) => place <= at && CLAUSE.test(marks),
  );
  const after = words.findIndex(({ before: marks }, place) => place > at && CLAUSE.test(marks));
  const clause = words.slice(Math.max(0, before), after === -1 ? words.length : after);
  return hasHalfDenial(clause);
}

export function hasHalfDenial(words: readonly Word[]): boolean {
  return words.some(({ text }) => HALF_DENIALS.has(text));
}
