import type { Span } from '@app/text';
import { ANALYTE_GENERIC, LAB_SHORT } from '../../lexicons/results/lab-short.js';
import { ANALYTES } from '../../lexicons/facts/analytes.js';
import { EXAMINATIONS, VITALS } from '../../lexicons/results/measured.js';
import { type FoundPhrase, PhraseTable } from '../../text/phrases.js';
import type { Word } from '../../text/words.js';

/** Where a text names something that is measured. */
export interface NamedAnalyte extends Span {
  readonly analyte: string;
}

const TABLE = new PhraseTable(ANALYTES + VITALS.trimStart() + EXAMINATIONS.trimStart());
const EXAMINED = new Set(
  EXAMINATIONS.trim()
    .split('\n')
    .map((line) => line.split(' | ')[0]),
);
const SHORT_TABLE = new PhraseTable(LAB_SHORT);
/** In prose these are words of other things as well. */
const IS_SHORT = /^(?:k|na|bm|ph|ef|hr|rr|mcv|ck)$/;
const BEFORE_VALUE = /^(?:\+|\s?[:=]?\s?(?:level |value )?(?:(?:was|is|of|at) )?[<>]?\s?\d)/;
/** "Non-HDL" */
const NON = /\bnon-$/i;
const LONGEST_NAME = 6;

/** Names of what is measured, in order. `known` are names that only rows and lists of this source have. */
export function analytesIn(
  text: string,
  words: readonly Word[],
  known: ReadonlySet<string>,
): readonly NamedAnalyte[] {
  const isBeforeValue = (to: number): boolean =>
    BEFORE_VALUE.test(text.slice(words[to - 1]?.end ?? 0).slice(0, 16));
  const phrases: FoundPhrase[] = [];
  for (let length = LONGEST_NAME; known.size > 0 && length > 0; length--) {
    for (let from = 0; from + length <= words.length; from++) {
      const key = stemsOf(words.slice(from, from + length));
      if (known.has(key)) phrases.push({ key, from, to: from + length });
    }
  }
  for (const phrase of TABLE.find(words)) {
    const isShort = phrase.to - phrase.from === 1 && IS_SHORT.test(words[phrase.from]?.text ?? '');
    if (!isShort || isBeforeValue(phrase.to) || isSymbol(text, words[phrase.from])) {
      phrases.push(phrase);
    }
  }
  for (const phrase of SHORT_TABLE.find(words)) {
    const { start = 0, end = 0 } = words[phrase.from] ?? {};
    const isLong = end - start > 3 || phrase.to - phrase.from > 1;
    const isWritten = /^(?:\p{Lu}\p{Ll}{1,3}|\p{Lu}{3})$/u.test(text.slice(start, end));
    if (isLong || isWritten || isBeforeValue(phrase.to)) phrases.push(phrase);
  }
  return longestOf(phrases)
    .map(({ key, from, to }) => ({
      analyte: key,
      start: words[from]?.start ?? 0,
      end: words[to - 1]?.end ?? 0,
    }))
    .filter(({ start }) => !NON.test(text.slice(0, start)))
    .toSorted((one, other) => one.start - other.start);
}

function lengthOf({ from, to }: FoundPhrase): number {
  return to - from;
}

/** "K peaked at 5.9", but not "vitamin K" */
function isSymbol(text: string, word: Word | undefined): boolean {
  if (!word || !/^(?:K|Na)$/.test(text.slice(word.start, word.end))) return false;
  return (
    !/vitamin\s+$/i.test(text.slice(0, word.start)) && /^\D{1,30}\d/.test(text.slice(word.end))
  );
}

/** Where two names share words, the longer one. */
function longestOf(phrases: readonly FoundPhrase[]): readonly FoundPhrase[] {
  const chosen: FoundPhrase[] = [];
  for (const phrase of phrases.toSorted((one, other) => lengthOf(other) - lengthOf(one))) {
    if (!chosen.some(({ from, to }) => phrase.from < to && phrase.to > from)) chosen.push(phrase);
  }
  return chosen;
}

/**
 * The name of a row: that of the table where it is no more than it, else its own words; null of what names nothing.
 */
export function rowNameOf(own: readonly Word[]): string | null {
  if (own.length === 0 || own.length > LONGEST_NAME) return null;
  const [phrase] = TABLE.find(own);
  const [short] = SHORT_TABLE.find(own);
  const name = phrase ?? short;
  const isWhole =
    name !== undefined &&
    own.every(({ text }, at) => (at >= name.from && at < name.to) || ANALYTE_GENERIC.test(text));
  return name !== undefined && isWhole ? name.key : stemsOf(own);
}

/** What a table of names has for a name of several words: "urinalysis" for "urinalysis nitrite". */
export function keyWithin(words: readonly Word[]): string | null {
  return (TABLE.find(words)[0] ?? SHORT_TABLE.find(words)[0])?.key ?? null;
}

function stemsOf(words: readonly Word[]): string {
  return words.map(({ stem }) => stem).join(' ');
}

/** Whether a word names something that is measured, though it may be a drug as well: calcium. */
export function isAnalyte(word: Word): boolean {
  return TABLE.find([word]).length > 0 || SHORT_TABLE.find([word]).length > 0;
}

/** Whether it is normal or not as a whole, and has no value. */
export function isExamination(analyte: string): boolean {
  return EXAMINED.has(analyte);
}
