import { isGeneralWord } from '../../lexicons/general-words.js';
import { membersMeant } from '../../lexicons/persons.js';
import { DRUG_KEY, type Term } from '../../text/terms.js';
import type { Word } from '../../text/words.js';
import type { Comparison } from '../comparison.js';
import { isAmbiguouslySaid } from '../shorthand/ambiguous-check.js';
import { keysIn, namesOfSource, spelledAlike, START, type SourceNames } from './source-names.js';

/** Of a word so much has to be the same: "transfusion" for "transfused". */
const LEAST_COMMON = 6;
const LEAST_SHARE = 0.55;
const LEAST_ACRONYM = 3;
const TITLE = /^(?:dr|doctor|mr|mrs|ms|miss|prof|professor|sister|nurse)$/;

/** What a sentence names that is no word of everyday, and that its source has under no name known here. */
export function unnamedTerms(comparison: Comparison): readonly Term[] {
  const { sentence, source, mentions } = comparison;
  const names = namesOfSource(source);
  const isKnown = knownIn(comparison, names);
  return sentence.terms.filter((term) => {
    if (term.weight < 1 || (mentions.get(term)?.length ?? 0) > 0) return false;
    if (term.broader.length > 0 && source.mentions(term.broader).length > 0) return false;
    const words = sentence.words.slice(term.from, term.to);
    if (isAmbiguouslySaid(words, source) || isOfDrug(term, sentence.terms)) return false;
    if (sentence.words[term.from - 1]?.text.match(TITLE)) return false;
    const own = words.filter(({ isStop }) => !isStop);
    return (
      own.every(({ stem }) => source.mentions([stem]).length === 0) &&
      own.some((word) => !isGeneralWord(word.stem) && membersMeant(word.text).length === 0) &&
      !own.some((word) => isKnown(word)) &&
      !own.some((word) => isSpelledOtherwise(word, names))
    );
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
  for (let from = 0; from < words.length; from++) {
    for (let to = from + 1; to <= Math.min(words.length, from + 5); to++) {
      const own = words.slice(from, to);
      const start = own[0]?.start ?? 0;
      const isKnown =
        keysIn(text.slice(start, own.at(-1)?.end), shifted(own, start)).some((key) =>
          names.keys.has(key),
        ) || names.acronyms.has(own.length < 2 ? '' : own.map((word) => word.text[0]).join(''));
      if (isKnown) for (const word of own) parts.add(word);
    }
  }
  return (word) => parts.has(word);
}

function shifted(words: readonly Word[], by: number): readonly Word[] {
  return words.map((word) => ({ ...word, start: word.start - by, end: word.end - by }));
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
