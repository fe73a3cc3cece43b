import type { Comparison } from '../../comparison.js';
import {
  CIRCUMSTANCES,
  DEGREES,
  KINDS,
  PREPOSITIONS,
} from '../../../lexicons/denials/denial-words.js';
import type { Term } from '../../../text/terms.js';
import { wordList } from '../../../lexicons/word-lists.js';
import type { Word } from '../../../text/words.js';
import type { ReadUnit } from '../../../text/source-index.js';

/** "no mood disorders" says nothing of the mood. */
const HEADS = wordList(`disorder disorders condition conditions problem problems issue issues`);
const CLAUSE = /[,.;:]/;

const known = new WeakMap<Comparison, ReadonlyMap<number, ReadonlySet<number>>>();

/**
 * The source denies something narrower than what a word says: "no pain in the jaw", "no mood disorders", "not worse
 * when walking" deny neither the pain nor the mood.
 */
export function isNarrowerDenied(
  read: ReadUnit,
  unit: number,
  word: number,
  comparison: Comparison,
): boolean {
  const named = namedIn(comparison).get(unit) ?? new Set();
  return !isNamedWhole(word, read, named) || isRestricted(word, read, named);
}

/** "No mood disorders" denies no mood: what follows the word in the same breath is what is denied. */
export function namesHead(
  { words, terms }: ReadUnit,
  unit: number,
  word: number,
  comparison: Comparison,
): boolean {
  const named = namedIn(comparison).get(unit) ?? new Set();
  const next = terms.find(({ from }) => from === word + 1);
  const { text = '', before = '' } = words[word + 1] ?? {};
  const isHead = next !== undefined && !CLAUSE.test(before) && !KINDS.has(text);
  return !isHead || !(isNarrowing(next, words) || HEADS.has(text)) || isNamed(next, named);
}

/** "No German accent" does not deny the German: all of the phrase around a word has to be named. */
export function isNamedWhole(
  word: number,
  { words, terms }: ReadUnit,
  named: ReadonlySet<number>,
): boolean {
  const isBorder = (at: number): boolean =>
    (words[at]?.isStop ?? true) || (at !== word && CLAUSE.test(words[at]?.before ?? ''));
  let from = word;
  while (from > 0 && !CLAUSE.test(words[from]?.before ?? '') && words[from - 1]?.isStop === false)
    from--;
  let to = word + 1;
  while (!isBorder(to)) to++;
  return terms
    .filter(
      (term) =>
        term.from < to &&
        term.to > from &&
        (isNarrowing(term, words) || (term.from > word && HEADS.has(words[term.from]?.text ?? ''))),
    )
    .every((term) => isNamed(term, named));
}

/** Not how much or how plainly: "no gross deformity", "no sudden weight loss". */
function isNarrowing({ from, weight }: Term, words: readonly Word[]): boolean {
  const { text = '' } = words[from] ?? {};
  return weight === 1 && !DEGREES.has(text) && !/..ly$/.test(text);
}

/** What follows says where, when or on what, and the sentence has nothing of it. */
function isRestricted(
  word: number,
  { words, terms, polarities }: ReadUnit,
  named: ReadonlySet<number>,
): boolean {
  const isOver = (at: number): boolean => CLAUSE.test(words[at]?.before ?? '');
  let from = word + 1;
  while (from < words.length && !isOver(from) && polarities[from] === -1) from++;
  const opening = words[from]?.text ?? '';
  if (isOver(from) || !(PREPOSITIONS.has(opening) || CIRCUMSTANCES.has(opening))) return false;
  let to = from + 1;
  while (to < words.length && !isOver(to)) to++;
  const informative = terms.filter(
    (term) => term.from > from && term.from < to && term.weight === 1,
  );
  return informative.length > 0 && !informative.some((term) => isNamed(term, named));
}

/** A name of several words is named by its first: "loss" does not name a loss of weight. */
function isNamed({ from }: { readonly from: number }, named: ReadonlySet<number>): boolean {
  return named.has(from);
}

/** By unit of the source, the words there that the sentence names too. */
function namedIn(comparison: Comparison): ReadonlyMap<number, ReadonlySet<number>> {
  const before = known.get(comparison);
  if (before) return before;
  const named = new Map<number, Set<number>>();
  for (const places of comparison.mentions.values()) {
    for (const { unit, word } of places) {
      const words = named.get(unit) ?? new Set();
      named.set(unit, words.add(word));
    }
  }
  known.set(comparison, named);
  return named;
}
