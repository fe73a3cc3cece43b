import type { Comparison, Mismatch } from '../comparison.js';
import { hasHalfDenial } from './half-denials.js';
import type { ReadUnit } from '../../text/source-index.js';
import type { Term } from '../../text/terms.js';
import { unitScores } from '../../evidence/unit-scores.js';
import { wordList } from '../../lexicons/word-lists.js';

/** So much of a clause has to stand in one unit of the source. */
const SHARE = 0.7;
const LEAST_TERMS = 2;
/** Of two units that have as much of a clause, the one with more of the sentence. */
const SENTENCE_SHARE = 0.1;
const NEW_CLAUSE = /[,;:]/;
const JOINS = wordList(`but however although because while when`);
/** "and did not take them" */
const VERBS = wordList(`
  i he she it they we is was are were has have had do does did can could will would reports reported denies denied
  states stated never
`);

/**
 * A clause that one unit of the source has nearly whole, with a word denied here and affirmed there or the
 * other way round: "he was not counseled". Its words may be too common to be looked for one by one.
 */
export function contradictedClauses(comparison: Comparison): readonly Mismatch[] {
  const { sentence, source } = comparison;
  const scores = unitScores(comparison);
  return clausesOf(comparison).flatMap((clause): Mismatch[] => {
    const best = bestUnit(clause, comparison, scores);
    const unit = source.units[best ?? -1];
    const first = sentence.words[clause[0]?.from ?? -1];
    const last = sentence.words[(clause.at(-1)?.to ?? 0) - 1];
    if (!first || !last || best === null || !unit) return [];
    return isReversed(clause, unit, best, comparison)
      ? [{ code: 'negation', says: 'contradicted', start: first.start, end: last.end }]
      : [];
  });
}

function clausesOf({ sentence: { terms, words } }: Comparison): readonly (readonly Term[])[] {
  const clauses: Term[][] = [[]];
  let place = 0;
  for (const term of terms) {
    const isNew = words
      .slice(place, term.from + 1)
      .some(
        ({ before, text }, at) =>
          NEW_CLAUSE.test(before) ||
          JOINS.has(text) ||
          (text === 'and' && VERBS.has(words[place + at + 1]?.text ?? '')),
      );
    if (isNew) clauses.push([]);
    clauses.at(-1)?.push(term);
    place = term.to;
  }
  return clauses.filter((clause) => clause.length >= LEAST_TERMS);
}

function bestUnit(
  clause: readonly Term[],
  { mentions }: Comparison,
  sentenceScores: ReadonlyMap<number, number>,
): number | null {
  const total = clause.reduce((sum, { weight }) => sum + weight, 0);
  const scores = new Map<number, number>();
  for (const term of clause) {
    for (const unit of new Set(mentions.get(term)?.map((place) => place.unit))) {
      scores.set(unit, (scores.get(unit) ?? 0) + term.weight);
    }
  }
  const worth = (unit: number, score: number): number =>
    score + SENTENCE_SHARE * (sentenceScores.get(unit) ?? 0);
  const [best] = [...scores].toSorted(
    ([unit, score], [other, more]) => worth(other, more) - worth(unit, score) || unit - other,
  );
  return best && best[1] >= SHARE * total ? best[0] : null;
}

/** Of the words of both, one is denied here alone or there alone, and none is left open here. */
function isReversed(
  clause: readonly Term[],
  unit: ReadUnit,
  at: number,
  { mentions, sentence: { words, polarities } }: Comparison,
): boolean {
  const isDenied = clause.some(({ from }) => polarities[from] === -1);
  const [first, last] = [clause[0], clause.at(-1)];
  if (hasHalfDenial(words.slice(Math.max(0, (first?.from ?? 0) - 2), last?.to))) return false;
  const both = clause.flatMap((term) => {
    const places = mentions.get(term)?.filter((each) => each.unit === at) ?? [];
    const there = new Set(places.map(({ word }) => unit.polarities[word] ?? 0));
    return places.length > 0 ? [{ here: polarities[term.from] ?? 0, there, places }] : [];
  });
  if (isDenied) {
    return (
      !unit.isAnswered &&
      !unit.words.some((_, word) => unit.polarities[word] === -1) &&
      both.some(({ here, there }) => here === -1 && there.size === 1 && there.has(1))
    );
  }
  const named = new Set(
    clause.flatMap((term) =>
      (mentions.get(term) ?? []).filter((each) => each.unit === at).map(({ word }) => word),
    ),
  );
  return both.some(
    ({ here, there, places }) =>
      here === 1 &&
      there.size === 1 &&
      there.has(-1) &&
      places.some(({ word }) => isNamedWhole(word, unit, named)),
  );
}

/** "No German accent" does not deny the German: all of the phrase around a word has to be named. */
function isNamedWhole(
  word: number,
  { words, terms }: ReadUnit,
  named: ReadonlySet<number>,
): boolean {
  const isBorder = (at: number): boolean =>
    (words[at]?.isStop ?? true) || (at !== word && /[,.;:]/.test(words[at]?.before ?? ''));
  let from = word;
  while (from > 0 && !/[,.;:]/.test(words[from]?.before ?? '') && words[from - 1]?.isStop === false)
    from--;
  let to = word + 1;
  while (!isBorder(to)) to++;
  return terms
    .filter((term) => term.from < to && term.to > from)
    .every((term) => [...named].some((each) => each >= term.from && each < term.to));
}
