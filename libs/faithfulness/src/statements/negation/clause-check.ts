import { isBorder } from './clause-borders.js';
import type { Comparison, Mismatch } from '../comparison.js';
import { limitsOf } from './denials/denial-limits.js';
import { hasHalfDenial } from './denials/half-denials.js';
import { isNamedWhole } from './denials/narrower-denials.js';
import type { ReadUnit } from '../../text/source-index.js';
import type { Term } from '../../text/terms.js';
import { unitScores } from '../../evidence/unit-scores.js';

/** So much of a clause has to stand in one unit of the source. */
const SHARE = 0.7;
const LEAST_TERMS = 2;
/** Of two units that have as much of a clause, the one with more of the sentence. */
const SENTENCE_SHARE = 0.1;
/** A unit that says the same as the sentence may fit less well than the one that says the opposite. */
const FITS_AS_WELL = 0.3;

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
    const reversed = reversedIn(clause, unit, best, comparison);
    const isSaidElsewhere = reversed.some((term) => isSaidAlike(term, best, comparison, scores));
    return reversed.length > 0 && !isSaidElsewhere
      ? [{ code: 'negation', says: 'contradicted', start: first.start, end: last.end }]
      : [];
  });
}

/** The clauses, and of those that deny what is denied, with what follows, by itself. */
function clausesOf({
  sentence: { terms, words, polarities },
}: Comparison): readonly (readonly Term[])[] {
  const clauses: Term[][] = [[]];
  let place = 0;
  for (const term of terms) {
    const isNew = words
      .slice(place, term.from + 1)
      .some((_, at) => place + at > 0 && isBorder(words, place + at));
    if (isNew) clauses.push([]);
    clauses.at(-1)?.push(term);
    place = term.to;
  }
  return clauses
    .flatMap((clause) => {
      const denied = clause.findIndex(({ from }) => polarities[from] === -1);
      return denied > 0 ? [clause, clause.slice(denied)] : [clause];
    })
    .filter((clause) => clause.length >= LEAST_TERMS);
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

/** The words of both of which one is denied here alone or there alone, where none is left open here. */
function reversedIn(
  clause: readonly Term[],
  unit: ReadUnit,
  at: number,
  { mentions, sentence: { words, polarities } }: Comparison,
): readonly Term[] {
  const isDenied = clause.some(({ from }) => polarities[from] === -1);
  const [first, last] = [clause[0], clause.at(-1)];
  if (hasHalfDenial(words.slice(Math.max(0, (first?.from ?? 0) - 2), last?.to))) return [];
  const both = clause.flatMap((term) => {
    const places = mentions.get(term)?.filter((each) => each.unit === at) ?? [];
    const there = new Set(places.map(({ word }) => unit.polarities[word] ?? 0));
    return places.length > 0 && there.size === 1
      ? [{ term, here: polarities[term.from] ?? 0, there, places }]
      : [];
  });
  if (isDenied) {
    const limits = limitsOf(words, first?.from ?? 0);
    const isSaid =
      !unit.isAnswered &&
      !hasHalfDenial(unit.words) &&
      limits.every((limit) => unit.words.some(({ text }) => text === limit)) &&
      !unit.words.some((_, word) => unit.polarities[word] === -1);
    return both.flatMap(({ term, here, there }) =>
      isSaid && here === -1 && there.has(1) ? [term] : [],
    );
  }
  const named = new Set(
    clause.flatMap((term) =>
      (mentions.get(term) ?? []).filter((each) => each.unit === at).map(({ word }) => word),
    ),
  );
  return both.flatMap(({ term, here, there, places }) =>
    here === 1 && there.has(-1) && places.some(({ word }) => isNamedWhole(word, unit, named))
      ? [term]
      : [],
  );
}

/** Another place of the source says of a word what the sentence says of it. */
function isSaidAlike(
  term: Term,
  best: number,
  { mentions, source, sentence: { polarities } }: Comparison,
  scores: ReadonlyMap<number, number>,
): boolean {
  const here = polarities[term.from] ?? 0;
  const least = FITS_AS_WELL * (scores.get(best) ?? 0);
  return (mentions.get(term) ?? []).some(
    ({ unit, word }) =>
      source.units[unit]?.polarities[word] === here && (scores.get(unit) ?? 0) >= least,
  );
}
