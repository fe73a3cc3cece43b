import type { Comparison } from '../comparison.js';
import type { Polarity } from './denials/deny.js';
import { limitsOf } from './denials/denial-limits.js';
import { clauseAround, clauseSpan } from './clause-borders.js';
import { complementOf } from './complements.js';
import { DENIES_NEXT } from '../../lexicons/denials/denial-words.js';
import { halfDenialsOf } from './denials/half-denials.js';
import { isNarrowerDenied, namesHead } from './denials/narrower-denials.js';
import type { Mention, ReadUnit } from '../../text/source-index.js';
import { companyOf, needsCompany, type Phrase } from './phrases.js';
import type { Term } from '../../text/terms.js';
import type { Word } from '../../text/words.js';
import { wordList } from '../../lexicons/word-lists.js';

/** Words of one phrase stand so near to each other in the source. */
const REACH = 6;
/** "has not really developed" */
const VERB_REACH = 2;
/** More places than these say nothing new. */
const MOST_PLACES = 200;

/** With marks a phrase has an end. */
const WRITTEN = /[.?!,]/;

/** Words of a result that is not negative. */
const FOUND = wordList(`positive reactive abnormal present found showed shows grew elevated`);

export interface Place {
  readonly polarity: Polarity;
  readonly score: number;
}

/** Where the source has all of a phrase, what it says of it, and how much else of the sentence is there. */
export function placesOf(
  phrase: Phrase,
  polarity: Polarity,
  comparison: Comparison,
  scores: ReadonlyMap<number, number>,
): readonly Place[] {
  const { source } = comparison;
  const isAbout = companion(phrase, polarity, comparison);
  const places = mentionsOf(phrase, polarity, comparison);
  const isDeniedAlways = places.every(
    ({ unit, word }) => source.units[unit]?.polarities[word] === -1,
  );
  return places.map(({ unit, word }) => {
    const read = source.units[unit];
    const said = read?.polarities[word] ?? 0;
    const score = scores.get(unit) ?? 0;
    if (!read || said !== -polarity) return { polarity: said, score };
    const isOpen =
      !isAbout(unit) ||
      (polarity === -1
        ? isLess(read, word, phrase, comparison)
        : isHalfDeniedHere(read, phrase, comparison) ||
          isPartOfName(read, word, comparison) ||
          (WRITTEN.test(read.text) && !namesHead(read, unit, word, comparison)) ||
          ((!isDeniedAlways || speaksOfMore(phrase, unit, comparison)) &&
            isNarrower(read, unit, word, comparison)));
    return { polarity: isOpen ? 0 : said, score };
  });
}

/** "Measures against falls" is no half denial where the source has it as well. */
function isHalfDeniedHere(
  read: ReadUnit,
  { terms: [first] }: Phrase,
  { sentence: { words } }: Comparison,
): boolean {
  return halfDenialsOf(words, first?.from ?? 0).some(
    (half) => half !== 'against' || !hasWord(read.words, half),
  );
}

/** "No weight loss" denies no loss of feeling, and no weight. */
function isPartOfName({ terms }: ReadUnit, word: number, { sentence }: Comparison): boolean {
  const name = terms.find(({ from, to }) => word >= from && word < to);
  if (!name || name.to - name.from < 2) return false;
  return !sentence.terms.some(({ keys }) => keys.some((key) => name.keys.includes(key)));
}

/** The source affirms less than the sentence denies: "trouble seeing", "every other day" for "not daily". */
function isLess(
  read: ReadUnit,
  word: number,
  { terms: [first] }: Phrase,
  { sentence: { words } }: Comparison,
): boolean {
  const limits = limitsOf(words, first?.from ?? 0);
  return (
    halfDenialsOf(read.words, word).some((half) => !hasWord(words, half)) ||
    !limits.every((limit) => hasWord(read.words, limit))
  );
}

/** The source denies less than the sentence affirms: "no pain in the jaw", "not walking well". */
function isNarrower(read: ReadUnit, unit: number, word: number, comparison: Comparison): boolean {
  if (!WRITTEN.test(read.text)) return false;
  const limits = limitsOf(read.words, word);
  const { words } = comparison.sentence;
  if (isResult(read.words, word) && !words.some(({ text }) => FOUND.has(text))) return true;
  return (
    isNarrowerDenied(read, unit, word, comparison) ||
    !limits.every((limit) => hasWord(words, limit))
  );
}

/** "The smear was negative": the smear was done. */
function isResult(words: readonly Word[], at: number): boolean {
  return clauseAround(words, at).some(({ text }) => text === 'negative');
}

/** The clause of a phrase names something that a unit and its neighbours do not. */
function speaksOfMore(
  { terms: phrase }: Phrase,
  unit: number,
  { mentions, sentence: { words, terms } }: Comparison,
): boolean {
  const [from, to] = clauseSpan(words, phrase[0]?.from ?? 0);
  return terms.some(
    (term) =>
      term.weight === 1 &&
      term.from >= from &&
      term.to <= to &&
      !phrase.includes(term) &&
      !(mentions.get(term) ?? []).some((each) => Math.abs(each.unit - unit) <= 1),
  );
}

function hasWord(words: readonly Word[], text: string): boolean {
  return words.some((word) => word.text === text);
}

/** Whether a unit is about the same: it names what a phrase is of, where the phrase alone says little. */
function companion(
  phrase: Phrase,
  polarity: Polarity,
  comparison: Comparison,
): (unit: number) => boolean {
  const { mentions, sentence } = comparison;
  const unitsOf = (terms: readonly Term[]): ReadonlySet<number> =>
    new Set(terms.flatMap((term) => (mentions.get(term) ?? []).map(({ unit }) => unit)));
  if (needsCompany(phrase, sentence.words)) {
    const company = unitsOf(companyOf(phrase, sentence));
    const reach = polarity === -1 ? [-1, 0, 1] : [0];
    return (unit) => reach.some((step) => company.has(unit + step));
  }
  const complement = complementOf(phrase, sentence);
  if (complement.length === 0) return () => true;
  const near = unitsOf(complement);
  return (unit) => [unit - 1, unit, unit + 1].some((each) => near.has(each));
}

function mentionsOf(
  { terms: phrase, head }: Phrase,
  polarity: Polarity,
  { mentions, sentence: { words } }: Comparison,
): readonly Mention[] {
  const isNamed = (term: Term): boolean => (mentions.get(term)?.length ?? 0) > 0;
  const isNotDone = polarity === -1 && isVerb(phrase, words);
  // "no extra sounds" does not deny all sounds
  if (polarity === -1 && !isNotDone && !phrase.every(isNamed)) return [];
  // "is not active at home" denies that one is active, "has not developed pain" the pain
  const end =
    isNotDone && phrase[0] && isNamed(phrase[0]) ? phrase.findIndex((term) => !isNamed(term)) : -1;
  const covered = end === -1 ? phrase : phrase.slice(0, end);
  const named = covered.filter(isNamed);
  const last = named.at(-1);
  const others = named.slice(0, -1);
  // a verb may be worded in another way, the last word is what the phrase is about
  if (!last || last !== covered.at(-1)) return [];
  if (head && polarity === -1) others.push(head);
  return (mentions.get(last) ?? [])
    .slice(0, MOST_PLACES)
    .filter((place) =>
      others.every((term) => (mentions.get(term) ?? []).some((each) => isBeside(place, each))),
    );
}

/** "has not developed pain": the first word is what is not done. */
function isVerb([first]: readonly Term[], words: readonly Word[]): boolean {
  const at = first?.from ?? 0;
  return words
    .slice(Math.max(0, at - VERB_REACH), at)
    .some(({ text }) => text !== 'non' && DENIES_NEXT.has(text));
}

function isBeside(one: Mention, other: Mention): boolean {
  return one.unit === other.unit && Math.abs(one.word - other.word) <= REACH;
}
