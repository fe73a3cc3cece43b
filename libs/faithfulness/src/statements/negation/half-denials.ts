import { wordList } from '../../lexicons/word-lists.js';
import type { Word } from '../../text/words.js';

/** Words that deny without being a denial: what they say of a thing is not read. */
const HALF_DENIALS = wordList(`
  unable rare rarely little limit limits limited limiting stop stops stopped discontinue discontinued
  discontinuing resist resistant refuse refused declined decline avoid avoided avoids avoiding exclude excluded excludes
  excluding free omit omitted withheld unsuccessful unsuccessfully otherwise neither nor
  fail failed except despite cannot resolved off minimal hardly barely unlikely unless instead rather
  less if impaired poor poorly lost loses missed misses forbidden forbid forbids deferred deferring
  nondescript misplaced away first trouble abstain abstains abstinent hard
`);
const CLAUSE = /[,;:]/;

/** A word that denies in part, in the same clause. */
export function isHalfDenied(words: readonly Word[], at: number): boolean {
  return halfDenialsOf(words, at).length > 0;
}

export function halfDenialsOf(words: readonly Word[], at: number): readonly string[] {
  const before = words.findLastIndex(
    ({ before: marks }, place) => place <= at && CLAUSE.test(marks),
  );
  const after = words.findIndex(({ before: marks }, place) => place > at && CLAUSE.test(marks));
  return words
    .slice(Math.max(0, before), after === -1 ? words.length : after)
    .flatMap((word, place, all) => (isHalfDenial(word, all[place - 1]) ? [word.text] : []));
}

export function hasHalfDenial(words: readonly Word[]): boolean {
  return words.some((word, at) => isHalfDenial(word, words[at - 1]));
}

/** "Little pain", but not "a little pain". */
function isHalfDenial({ text }: Word, before: Word | undefined): boolean {
  return HALF_DENIALS.has(text) && !(text === 'little' && before?.text === 'a');
}
