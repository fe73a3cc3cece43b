import type { Check, Comparison, Mismatch } from './comparison.js';
import { type Side, sideAt } from '../lexicons/sides.js';
import { wordList } from '../lexicons/word-lists.js';
import type { Word } from '../text/words.js';
import type { Term } from '../text/terms.js';
import { unitScores } from '../evidence/unit-scores.js';

/** So near to a side its part of the body stands, in words. */
const REACH = 4;
const SOURCE_REACH = 6;
/** Words between a side and what it names. */
const ATTACHED = 3;
const PARTS = wordList(`and or but than while as with`);
const MOST_PLACES = 200;
/** A place counts that fits nearly as well as the best one. */
const NEARLY_BEST = 0.75;

/** A side that the source has not for the same part of the body. */
export const checkSides: Check = (comparison) => {
  const scores = unitScores(comparison);
  const { words } = comparison.sentence;
  return words.flatMap((word, at): Mismatch[] => {
    const side = sideAt(words, at);
    // what a note calls bilateral is often said without a word for it: "your lungs are clear"
    if (side === null || side === 'both') return [];
    if (isThanItself(words, at, side))
      return [{ code: 'side', says: 'contradicted', start: word.start, end: word.end }];
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

/** The side that a word is named with: "right hand", "foot on the left"; else all that stand near. */
function sidesNear(words: Parameters<typeof sideAt>[0], word: number): readonly Side[] {
  for (let back = word - 1; back >= Math.max(0, word - ATTACHED); back--) {
    if (/[,.;:]/.test(words[back + 1]?.before ?? '') || PARTS.has(words[back]?.text ?? '')) break;
    const side = sideAt(words, back);
    if (side !== null) return [side];
  }
  for (let next = word + 1; next <= word + ATTACHED + 1; next++) {
    if (/[,.;:]/.test(words[next]?.before ?? '') || PARTS.has(words[next]?.text ?? '')) break;
    const side =
      isBefore(words[next - 1]) || isBefore(words[next - 2]) ? sideAt(words, next) : null;
    if (side !== null) return [side];
  }
  const places = Array.from({ length: 2 * SOURCE_REACH + 1 }, (_, at) => word - SOURCE_REACH + at);
  return places.flatMap((place) => sideAt(words, place) ?? []);
}

/** "on the left", "to my right" */
function isBefore(word: Word | undefined): boolean {
  return word?.text === 'on' || word?.text === 'to';
}

/** A side names what follows it before what stands before it. */
function distanceTo(at: number, { from, to }: Term): number {
  return from > at ? from - at : at - to + 2;
}

/** "worse on the left than on the left" */
function isThanItself(words: readonly Word[], at: number, side: Side): boolean {
  const than = words.findIndex(
    ({ text }, next) => text === 'than' && next > at && next <= at + REACH,
  );
  if (than === -1) return false;
  return words.slice(than, than + REACH).some((_, next) => sideAt(words, than + next) === side);
}
