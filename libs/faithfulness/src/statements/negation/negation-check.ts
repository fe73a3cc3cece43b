import type { Comparison, Mismatch } from '../comparison.js';
import { SAYS_NOT_DONE } from '../../lexicons/denials/denying.js';
import { bareDenials } from './denials/bare-denials.js';
import { changedCompany } from './changed-company.js';
import { changedConditions } from './changed-conditions.js';
import { contradictedClauses } from './clause-check.js';
import { reversedClauses } from './reversed-clauses.js';
import { changedRulings } from './ruled-out.js';
import { deniedNumbers } from './denials/denied-numbers.js';
import type { Polarity } from './denials/deny.js';
import { unitScores } from '../../evidence/unit-scores.js';
import { type Phrase, phrasesOf } from './phrases.js';
import { placesOf } from './places.js';
import { unknownThings } from './unknown-things.js';

/** A place counts that fits nearly as well as the best one. */
const NEARLY_BEST = 0.7;
/** One that says the same may fit less well: it need not be the one that is meant, and the other is not contradicted. */
const FITS_AS_WELL = 0.3;

const CLAUSE_END = /[;,]|\b(?:and|but|while|because|as|after|since|although|where|with)\b/gi;

/** What the sentence affirms and the source denies, or the other way round. */
export function checkNegation(comparison: Comparison): readonly Mismatch[] {
  const { words, polarities } = comparison.sentence;
  const scores = unitScores(comparison);
  const phrases = phrasesOf(comparison);
  const polarityOf = ({ terms: [first] }: Phrase): Polarity => polarities[first?.from ?? -1] ?? 0;
  const found = phrases.flatMap((phrase): Mismatch[] => {
    const { terms } = phrase;
    const at = terms[0]?.from ?? 0;
    const start = words[at]?.start;
    const end = words[(terms.at(-1)?.to ?? 0) - 1]?.end;
    const polarity = polarityOf(phrase);
    if (start === undefined || end === undefined || polarity === 0) return [];
    if (phrases.some((other) => polarityOf(other) === -polarity && areSame(phrase, other)))
      return [];
    return isOpposite(phrase, polarity, comparison, scores)
      ? [{ code: 'negation', says: 'contradicted', start, end }]
      : [];
  });
  const all =
    found.length > 0
      ? found
      : [
          ...unknownThings(comparison, phrases),
          ...changedRulings(comparison),
          ...deniedNumbers(comparison),
          ...contradictedClauses(comparison),
          ...reversedClauses(comparison),
          ...bareDenials(comparison),
          ...changedCompany(comparison),
          ...changedConditions(comparison),
        ];
  return all
    .filter((mismatch) => !isRemoval(mismatch, comparison))
    .map((mismatch) =>
      isAffirmed(mismatch, comparison) && isNotDone(mismatch, comparison)
        ? { ...mismatch, says: 'partly' }
        : mismatch,
    );
}

function isAffirmed({ start }: Mismatch, { sentence: { words, polarities } }: Comparison): boolean {
  const at = words.findIndex((word) => word.start === start);
  return polarities[at] !== -1;
}

/** Its own clause says in other words that it was not done. */
function isNotDone({ start }: Mismatch, { sentence: { text } }: Comparison): boolean {
  const ends = [...text.matchAll(CLAUSE_END)].map(({ index }) => index);
  const from = ends.findLast((end) => end <= start) ?? 0;
  const to = ends.find((end) => end > start) ?? text.length;
  return SAYS_NOT_DONE.test(text.slice(from, to));
}

/** "History of tonsillectomy" against "no tonsils" */
function isRemoval(
  { start, end }: Mismatch,
  { sentence: { words, terms, polarities }, source, mentions }: Comparison,
): boolean {
  return terms.some((term) => {
    const word = words[term.from];
    const isNamed = (mentions.get(term) ?? []).some(
      (place) => source.units[place.unit]?.words[place.word]?.stem === word?.stem,
    );
    return (
      word !== undefined &&
      word.start >= start &&
      word.end <= end &&
      word.text.endsWith('ectomy') &&
      polarities[term.from] === 1 &&
      !isNamed
    );
  });
}

/** "He had seizures then but has no seizures now": only when tells them apart, and that is not read. */
function areSame({ terms: one }: Phrase, { terms: other }: Phrase): boolean {
  const keys = other.at(-1)?.keys ?? [];
  const isPlain = one.length === 1 || other.length === 1;
  return isPlain && keys.some((key) => one.at(-1)?.keys.includes(key) ?? false);
}

function isOpposite(
  phrase: Phrase,
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
