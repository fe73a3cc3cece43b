import type { Check, Comparison, Mismatch } from './comparison.js';
import { type Side, sideAt } from '../lexicons/sides.js';
import type { Term } from '../text/terms.js';
import { unitScores } from '../evidence/unit-scores.js';

/** So near to a side its part of the body stands, in words. */
const REACH = 4;
const SOURCE_REACH = 6;
const MOST_PLACES = 200;
/** A place counts that fits nearly as well as the best one. */
const NEARLY_BEST = 0.75;

/** A side that the source has not for the same part of the body. */
export const checkSides: Check = (comparison) => {
  const scores = unitScores(comparison);
  return comparison.sentence.words.flatMap((word, at): Mismatch[] => {
    const side = sideAt(comparison.sentence.words, at);
    // what a note calls bilateral is often said without a word for it: "your lungs are clear"
    if (side === null || side === 'both') return [];
    const said = sidesOfPart(comparison, at, scores) ?? comparison.source.facts.sides;
    if (said.has(side)) return [];
    const says = said.size === 0 ? 'unsupported' : 'contradicted';
    return [{ code: 'side', says, start: word.start, end: word.end }];
  });
};

/** Sides beside the same words in the source, where it speaks most of the sentence; null where it names none there. */
function sidesOfPart(
  { sentence, source, mentions }: Comparison,
  at: number,
  scores: ReadonlyMap<number, number>,
): ReadonlySet<Side> | null {
  const parts = sentence.terms
    .filter(({ weight, from, to }) => weight === 1 && from <= at + REACH && to > at - REACH)
    .toSorted((one, other) => distanceTo(at, one) - distanceTo(at, other));
  for (const part of parts) {
    const places = (mentions.get(part) ?? []).slice(0, MOST_PLACES).flatMap(({ unit, word }) => {
      const sides = sidesNear(source.units[unit]?.words ?? [], word);
      return sides.map((side) => ({ side, score: scores.get(unit) ?? 0 }));
    });
    const best = Math.max(...places.map(({ score }) => score));
    const near = places.filter(({ score }) => score >= NEARLY_BEST * best);
    if (near.length > 0) return new Set(near.map(({ side }) => side));
  }
  return null;
}

function sidesNear(words: Parameters<typeof sideAt>[0], word: number): readonly Side[] {
  const places = Array.from({ length: 2 * SOURCE_REACH + 1 }, (_, at) => word - SOURCE_REACH + at);
  return places.flatMap((place) => sideAt(words, place) ?? []);
}

/** A side names what follows it before what stands before it. */
function distanceTo(at: number, { from, to }: Term): number {
  return from > at ? from - at : at - to + 2;
}
