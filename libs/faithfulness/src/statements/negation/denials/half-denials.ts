import { wordList } from '../../../lexicons/word-lists.js';
import type { Word } from '../../../text/words.js';

/** Words that deny without being a denial: what they say of a thing is not read. */
const HALF_DENIALS = wordList(`
  unable rare rarely little limit limits limited limiting stop stops stopped discontinue discontinued
  discontinuing resist resistant refuse refused declined decline avoid avoided avoids avoiding exclude excluded excludes
  excluding free omit omitted withheld unsuccessful unsuccessfully otherwise neither nor
  fail failed except despite cannot resolved off minimal hardly barely unlikely unless instead rather
  less if impaired poor poorly lost loses missed misses missing forbidden forbid forbids deferred deferring
  nondescript misplaced away against refrain refrains contraindicated nil prohibited banned hold held holding paused first trouble abstain abstains abstinent hard
`);
const ONLY_THEN = wordList(`once after when if with from`);
const VERBS = wordList(`is are was were be has have had can may must should will`);
const CLAUSE = /[,;:]/;

/** A word that denies in part, in the same clause. */
export function isHalfDenied(words: readonly Word[], at: number): boolean {
  return halfDenialsOf(words, at).length > 0;
}

export function halfDenialsOf(words: readonly Word[], at: number): readonly string[] {
  const before = words.findLastIndex(
    ({ before: marks }, place) => place <= at && CLAUSE.test(marks),
  );
  return words
    .slice(Math.max(0, before), endOfClause(words, at))
    .flatMap((word, place, all) =>
      isHalfDenial(word, all[place - 1], all[place + 1]) ? [word.text] : [],
    );
}

/** The commas of a list before its verb end nothing: "seeds, nuts and bread are to be avoided". */
function endOfClause(words: readonly Word[], at: number): number {
  const comma = words.findIndex(({ before }, place) => place > at && CLAUSE.test(before));
  if (comma === -1) return words.length;
  const isList = (from: number, to: number): boolean =>
    words.slice(from, to).every(({ text, before }) => !VERBS.has(text) && !/[;:]/.test(before));
  if (!isList(at, comma + 1)) return comma;
  const verb = words.findIndex(({ text }, place) => place > comma && VERBS.has(text));
  if (verb === -1 || !isList(comma, verb)) return comma;
  const end = words.findIndex(({ before }, place) => place > verb && CLAUSE.test(before));
  return end === -1 ? words.length : end;
}

export function hasHalfDenial(words: readonly Word[]): boolean {
  return words.some((word, at) => isHalfDenial(word, words[at - 1], words[at + 1]));
}

/** "Little pain", but not "a little pain"; "left out"; "only once the wound is dry". */
function isHalfDenial({ text }: Word, before: Word | undefined, after: Word | undefined): boolean {
  if (text === 'left') return after?.text === 'out';
  if (text === 'only') return ONLY_THEN.has(after?.text ?? '');
  return HALF_DENIALS.has(text) && !(text === 'little' && before?.text === 'a');
}
