import { BODY_SITES } from '../../lexicons/findings/body-sites.js';
import type { Comparison } from '../comparison.js';
import { KINDS, UNINFORMATIVE, VAGUE } from '../../lexicons/denials/denial-words.js';
import { wordList } from '../../lexicons/word-lists.js';
import type { SentenceIndex } from '../../text/sentence-index.js';
import type { Term } from '../../text/terms.js';
import type { Word } from '../../text/words.js';

const LONGEST_PHRASE = 6;
/** Words of nearly every note that say all the same how something is. */
const JUDGEMENTS = wordList(`normal unremarkable stable positive present`);
/** Nouns that look like adverbs. */
const LY_NOUNS = wordList(`family anomaly belly supply jelly`);

/** A thing that a sentence says or denies: neighbouring terms of the same polarity. */
export interface Phrase {
  readonly terms: readonly Term[];
  /** A word of every note that ends it, and makes it a thing of its own: "home medications", "gait problems". */
  readonly head: Term | null;
}

/** Neighbouring terms of the same polarity, without a word between them that parts them. */
export function phrasesOf({
  sentence: { terms, words, polarities },
}: Comparison): readonly Phrase[] {
  const phrases: { terms: Term[]; head: Term | null }[] = [];
  let before: Term | undefined;
  for (const term of terms) {
    const word = words[term.from];
    const isInformative = word !== undefined && isInformativeTerm(term, word);
    const last = phrases.at(-1);
    const isNext =
      before?.to === term.from &&
      polarities[before.from] === polarities[term.from] &&
      !/[,.;:]/.test(word?.before ?? '');
    const isLong = (last?.terms.length ?? 0) >= LONGEST_PHRASE;
    if (isInformative && isNext && !isLong) last?.terms.push(term);
    else if (isInformative) phrases.push({ terms: [term], head: null });
    else if (isNext && last) last.head = term;
    before = isInformative ? term : undefined;
  }
  return phrases;
}

function isInformativeTerm({ weight, from, to }: Term, { text }: Word): boolean {
  if (JUDGEMENTS.has(text)) return true;
  const isAdverb = to - from === 1 && /..ly$/.test(text) && !LY_NOUNS.has(text);
  return weight === 1 && !KINDS.has(text) && !UNINFORMATIVE.has(text) && !isAdverb;
}

/** It names only where something is, or only that something is or was: "her foot", "difficulty". */
export function needsCompany({ terms }: Phrase, words: readonly Word[]): boolean {
  const named = terms.flatMap(({ from, to }) =>
    words.slice(from, to).filter((each) => !each.isStop),
  );
  return named.length > 0 && named.every(({ text }) => BODY_SITES.has(text) || VAGUE.has(text));
}

/** What stands beside such a phrase in its clause and can tell what it is of. */
export function companyOf(phrase: Phrase, { words, terms }: SentenceIndex): readonly Term[] {
  const isBorder = (at: number): boolean =>
    /[;:]/.test(words[at]?.before ?? '') || words[at]?.text === 'but';
  let from = phrase.terms[0]?.from ?? 0;
  while (from > 0 && !isBorder(from)) from--;
  let to = phrase.terms.at(-1)?.to ?? 0;
  while (to < words.length && !isBorder(to)) to++;
  return terms.filter(
    (term) =>
      term.from >= from &&
      term.to <= to &&
      term.weight === 1 &&
      !phrase.terms.includes(term) &&
      !needsCompany({ terms: [term], head: null }, words),
  );
}
