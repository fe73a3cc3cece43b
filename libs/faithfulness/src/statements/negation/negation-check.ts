import type { Comparison, Mismatch } from '../comparison.js';
import { contradictedClauses } from './clause-check.js';
import { DENIES_NEXT, KINDS } from '../../lexicons/denial-words.js';
import { changedRulings } from './ruled-out.js';
import { deniedNumbers } from './denied-numbers.js';
import type { Polarity } from './deny.js';
import { unitScores } from '../../evidence/unit-scores.js';
import { isHalfDenied } from './half-denials.js';
import type { Mention } from '../../text/source-index.js';
import type { Term } from '../../text/terms.js';
import type { Word } from '../../text/words.js';
import { wordList } from '../../lexicons/word-lists.js';

/** Words of one phrase stand so near to each other in the source. */
const REACH = 6;
const LONGEST_PHRASE = 6;
/** "has not really developed" */
const VERB_REACH = 2;
/** More places than these say nothing new. */
const MOST_PLACES = 200;
/** A place counts that fits nearly as well as the best one. */
const NEARLY_BEST = 0.7;
/** One that says the same may fit less well: it need not be the one that is meant, and the other is not contradicted. */
const FITS_AS_WELL = 0.3;
/** Words of nearly every note that say all the same how something is. */
const JUDGEMENTS = wordList(`normal unremarkable stable positive able present`);

/** What the sentence affirms and the source denies, or the other way round. */
export function checkNegation(comparison: Comparison): readonly Mismatch[] {
  const { words, polarities } = comparison.sentence;
  const scores = unitScores(comparison);
  const phrases = phrasesOf(comparison);
  const found = phrases.flatMap((phrase): Mismatch[] => {
    const [first] = phrase;
    const start = words[first?.from ?? -1]?.start;
    const end = words[(phrase.at(-1)?.to ?? 0) - 1]?.end;
    const polarity = polarities[first?.from ?? -1] ?? 0;
    if (start === undefined || end === undefined || polarity === 0) return [];
    const isBoth = phrases.some(
      (other) => polarities[other[0]?.from ?? -1] === -polarity && areSame(phrase, other),
    );
    if (isBoth) return [];
    if (polarity === 1 && isHalfDenied(words, first?.from ?? 0)) return [];
    return isOpposite(phrase, polarity, comparison, scores)
      ? [{ code: 'negation', says: 'contradicted', start, end }]
      : [];
  });
  if (found.length > 0) return found;
  return [
    ...changedRulings(comparison),
    ...deniedNumbers(comparison),
    ...contradictedClauses(comparison),
  ];
}

/** "He had seizures then but has no seizures now": only when tells them apart, and that is not read. */
function areSame(one: readonly Term[], other: readonly Term[]): boolean {
  const keys = other.at(-1)?.keys ?? [];
  const isPlain = one.length === 1 || other.length === 1;
  return isPlain && keys.some((key) => one.at(-1)?.keys.includes(key) ?? false);
}

/** Neighbouring terms of the same polarity, without a word between them that parts them. */
function phrasesOf({
  sentence: { terms, words, polarities },
}: Comparison): readonly (readonly Term[])[] {
  const phrases: Term[][] = [];
  let before: Term | undefined;
  for (const term of terms) {
    const text = words[term.from]?.text ?? '';
    const isTelling = (term.weight === 1 && !KINDS.has(text)) || JUDGEMENTS.has(text);
    const isNext =
      before?.to === term.from &&
      polarities[before.from] === polarities[term.from] &&
      !/[,.;:]/.test(words[term.from]?.before ?? '');
    const isLong = (phrases.at(-1)?.length ?? 0) >= LONGEST_PHRASE;
    if (isTelling && isNext && !isLong) phrases.at(-1)?.push(term);
    else if (isTelling) phrases.push([term]);
    before = isTelling ? term : undefined;
  }
  return phrases;
}

interface Place {
  readonly polarity: Polarity;
  readonly score: number;
}

function isOpposite(
  phrase: readonly Term[],
  polarity: Polarity,
  comparison: Comparison,
  scores: ReadonlyMap<number, number>,
): boolean {
  const places = placesOf(phrase, polarity, comparison, scores).filter(
    (place) => place.polarity !== 0,
  );
  const best = Math.max(...places.map(({ score }) => score));
  const near = places.filter(
    (place) => place.score >= (place.polarity === polarity ? FITS_AS_WELL : NEARLY_BEST) * best,
  );
  return near.length > 0 && near.every((place) => place.polarity === -polarity);
}

/** Where the source has all of a phrase, what it says of it, and how much else of the sentence is there. */
function placesOf(
  phrase: readonly Term[],
  polarity: Polarity,
  { mentions, source, sentence: { words } }: Comparison,
  scores: ReadonlyMap<number, number>,
): readonly Place[] {
  const isNamed = (term: Term): boolean => (mentions.get(term)?.length ?? 0) > 0;
  const isNotDone = polarity === -1 && isVerb(phrase, words);
  // "no extra sounds" does not deny all sounds
  if (polarity === -1 && !isNotDone && !phrase.every(isNamed)) return [];
  // "is not active at home" denies that one is active, "has not developed pain" the pain
  const end =
    isNotDone && phrase[0] && isNamed(phrase[0]) ? phrase.findIndex((term) => !isNamed(term)) : -1;
  const told = end === -1 ? phrase : phrase.slice(0, end);
  const named = told.filter(isNamed);
  const last = named.at(-1);
  const others = named.slice(0, -1);
  // a verb may be worded in another way, the last word is what the phrase is about
  if (!last || last !== told.at(-1)) return [];
  return (mentions.get(last) ?? [])
    .slice(0, MOST_PLACES)
    .filter((place) =>
      others.every((term) => (mentions.get(term) ?? []).some((each) => isBeside(place, each))),
    )
    .map(({ unit, word }) => ({
      polarity: source.units[unit]?.polarities[word] ?? 0,
      score: scores.get(unit) ?? 0,
    }));
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
