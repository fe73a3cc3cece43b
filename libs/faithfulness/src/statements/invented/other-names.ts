import type { Word } from '../../text/words.js';
import type { Comparison } from '../comparison.js';
import {
  type Letters,
  namedIn,
  namesOfSource,
  spelledAlike,
  START,
  type SourceNames,
} from './source-names.js';

/** Of a word so much has to be the same: "transfusion" for "transfused". */
const LEAST_COMMON = 6;
const LEAST_SHARE = 0.55;
const LEAST_ACRONYM = 3;
const LONGEST_NAME = 5;

/** Whether the source has a word under another name: of a table, in letters ("LVEF"), shortened, or spelled otherwise. */
export function knownOtherwise(comparison: Comparison): (word: Word) => boolean {
  const names = namesOfSource(comparison.source);
  const parts = new Set([...wordsInTables(comparison, names), ...wordsOfLetters(comparison)]);
  return (word) => parts.has(word) || isSpelledOtherwise(word, names);
}

function wordsInTables(
  { sentence: { text, words } }: Comparison,
  names: SourceNames,
): readonly Word[] {
  return namedIn(text, words)
    .filter(({ key }) => names.keys.has(key))
    .flatMap(({ start, end }) => words.filter((word) => word.start >= start && word.end <= end));
}

/**
 * The words of which the source has the first letters, as "LAD" of "left anterior descending".
 * @param least so many letters
 */
export function wordsInLetters(
  { sentence: { words }, source }: Comparison,
  least = 2,
): ReadonlySet<Word> {
  const { acronyms } = namesOfSource(source);
  const parts = new Set<Word>();
  if (acronyms.size === 0) return parts;
  for (let from = 0; from < words.length; from++) {
    let letters = words[from]?.text[0] ?? '';
    for (let to = from + 2; to <= Math.min(words.length, from + LONGEST_NAME); to++) {
      letters += words[to - 1]?.text[0] ?? '';
      if (letters.length < least || !acronyms.has(letters)) continue;
      for (const word of words.slice(from, to)) parts.add(word);
    }
  }
  return parts;
}

/**
 * Words of which some letters of the source may be a part: "bile duct" of "CBD", "perineural invasion" of "PNI". Enough not to
 * call them invented.
 */
function wordsOfLetters({ sentence: { words }, source }: Comparison): ReadonlySet<Word> {
  const letters = namesOfSource(source).letters;
  const parts = new Set<Word>();
  if (letters.parts.size === 0) return parts;
  for (const [at, word] of words.entries()) {
    if (word.isStop) continue;
    const name = words.slice(at, at + LONGEST_NAME);
    for (let size = 2; size <= name.length; size++) {
      const last = name[size - 1];
      if (!last || last.isStop || /[^\s-]/.test(last.before)) break;
      const some = name.slice(0, size);
      if (isWithin(some, letters)) for (const part of some) parts.add(part);
    }
  }
  return parts;
}

/** The first letters in a row, or all letters in their order, each word beginning with one. */
function isWithin(words: readonly Word[], { parts, byFirst }: Letters): boolean {
  const names = words.map(({ text }) => text);
  if (parts.has(names.map((name) => name[0]).join(''))) return true;
  return (byFirst.get(names[0]?.[0] ?? '') ?? []).some((each) => spells(names, each));
}

function spells(names: readonly string[], letters: string): boolean {
  const [name, ...rest] = names;
  if (name === undefined) return letters === '';
  if (name[0] !== letters[0]) return false;
  let at = 0;
  for (let taken = 1; taken <= letters.length; taken++) {
    at = name.indexOf(letters[taken - 1] ?? '', at) + 1;
    if (at === 0) return false;
    if (spells(rest, letters.slice(taken))) return true;
  }
  return false;
}

function isSpelledOtherwise({ text, stem }: Word, names: SourceNames): boolean {
  const own = spelledAlike(stem);
  const start = own.slice(0, START);
  for (const other of names.byStart.get(start) ?? []) {
    const common = commonStart(own, other);
    const longer = Math.max(own.length, other.length);
    if (own === other || (common >= LEAST_COMMON && common >= LEAST_SHARE * longer)) return true;
  }
  for (const short of names.short.get(start) ?? []) {
    if (short.length < own.length && own.startsWith(short)) return true;
  }
  if (text.length < LEAST_ACRONYM || text.length > LEAST_COMMON) return false;
  return names.initials.some((initials) => initials.includes(text));
}

function commonStart(one: string, other: string): number {
  let at = 0;
  while (at < one.length && one[at] === other[at]) at++;
  return at;
}
