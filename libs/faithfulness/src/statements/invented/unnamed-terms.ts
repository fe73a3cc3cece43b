import { isGeneralWord } from '../../lexicons/general-words.js';
import { membersMeant } from '../../lexicons/persons.js';
import { DRUG_KEY, type Term } from '../../text/terms.js';
import type { Word } from '../../text/words.js';
import type { Comparison } from '../comparison.js';
import { isImplied } from '../results/implied-problems.js';
import { isAmbiguouslySaid } from '../shorthand/ambiguous-check.js';
import { namedIn, namesOfSource, spelledAlike, START, type SourceNames } from './source-names.js';

/** Of a word so much has to be the same: "transfusion" for "transfused". */
const LEAST_COMMON = 6;
const LEAST_SHARE = 0.55;
const LEAST_ACRONYM = 3;
const LONGEST_NAME = 5;
const TITLE = /^(?:dr|doctor|mr|mrs|ms|miss|prof|professor|sister|nurse)$/;

/** What a sentence names that is no word of everyday, and that its source has under no name known here. */
export function unnamedTerms(comparison: Comparison): readonly Term[] {
  const { sentence, source, mentions } = comparison;
  const candidates = sentence.terms.filter((term) => {
    if (term.weight < 1 || (mentions.get(term)?.length ?? 0) > 0) return false;
    if (term.broader.length > 0 && source.mentions(term.broader).length > 0) return false;
    const words = sentence.words.slice(term.from, term.to);
    if (isAmbiguouslySaid(words, source) || isOfDrug(term, sentence.terms)) return false;
    if (sentence.words[term.from - 1]?.text.match(TITLE)) return false;
    if (words.some(({ stem }) => isImplied(stem, source))) return false;
    const own = words.filter(({ isStop }) => !isStop);
    return (
      own.every(({ stem }) => source.mentions([stem]).length === 0) &&
      own.some((word) => !isGeneralWord(word.stem) && membersMeant(word.text).length === 0)
    );
  });
  if (candidates.length === 0) return [];
  const names = namesOfSource(source);
  const isKnown = knownIn(comparison, names);
  return candidates.filter(({ from, to }) => {
    const own = sentence.words.slice(from, to).filter(({ isStop }) => !isStop);
    return !own.some((word) => isKnown(word) || isSpelledOtherwise(word, names));
  });
}

/** Drugs and their salts are compared by themselves. */
function isOfDrug({ from, to }: Term, terms: readonly Term[]): boolean {
  return terms.some(
    (one) => one.keys.some((key) => key.startsWith(DRUG_KEY)) && one.from <= to && one.to >= from,
  );
}

/** Whether a word is a part of a name that a table or the letters of the source know by another. */
function knownIn(
  { sentence: { text, words } }: Comparison,
  names: SourceNames,
): (word: Word) => boolean {
  const parts = new Set<Word>();
  for (const { key, start, end } of namedIn(text, words)) {
    if (!names.keys.has(key)) continue;
    for (const word of words) if (word.start >= start && word.end <= end) parts.add(word);
  }
  for (let from = 0; from < words.length; from++) {
    let letters = words[from]?.text[0] ?? '';
    for (let to = from + 2; to <= Math.min(words.length, from + LONGEST_NAME); to++) {
      letters += words[to - 1]?.text[0] ?? '';
      if (!names.acronyms.has(letters)) continue;
      for (const word of words.slice(from, to)) parts.add(word);
    }
  }
  return (word) => parts.has(word);
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
