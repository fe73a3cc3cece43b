import type { Check, Comparison, Mismatch } from '../comparison.js';
import { clausesOf, type Place, placesOf } from './places.js';

const SAID: readonly (readonly [side: string, said: RegExp])[] = [
  ['left', /(?<![a-z])(?:left(?:[- ]sided|ward)?|lt|lhs|(?<![.])l(?=[ )-]))(?![a-z'])/],
  ['right', /(?<![a-z])(?:right(?:[- ]sided|ward)?|rt|rhs|r(?=[ )-]))(?![a-z'])/],
  ['both', /(?<![a-z])(?:bilateral(?:ly)?|both|either side|b\/l)(?![a-z])/],
];
/** "Right away", "left the house" */
const NO_SIDE =
  /\b(?:right (?:away|now|after|before|there|here|so|okay|handed|hander)|(?:all|that's) right|(?:has|have|had|he|she|was) left (?:the|a|her|his|home|work)|left (?:the|home|work|over|alone)|both (?:of (?:them|us|you)|parents))\b/g;

/**
 * Nobody vouches for a side that stands otherwise, or not at all, where the source speaks most of the same part of a
 * sentence.
 */
export const guardSides: Check = (comparison) => {
  const { text } = comparison.sentence;
  const lower = text.toLowerCase();
  if (sidesIn(lower).length === 0) return [];
  const places = placesOf(comparison, true);
  return clausesOf(lower, true).flatMap(({ from, to }): readonly Mismatch[] => {
    const sides = sidesIn(lower.slice(from, to));
    if (sides.length === 0) return [];
    const said = sidesOf(bestFor(from, to, comparison, places));
    const isSaid = sides.every((side) => said.has(side)) && said.size <= sides.length;
    return isSaid ? [] : [{ code: 'side', says: 'partly', start: from, end: to }];
  });
};

/** The places that name most of what a part of the sentence names. */
function bestFor(
  from: number,
  to: number,
  { sentence, mentions, source }: Comparison,
  places: readonly Place[],
): readonly Place[] {
  const own = sentence.terms.filter((term) => {
    const start = sentence.words[term.from]?.start ?? 0;
    return term.weight === 1 && start >= from && start < to;
  });
  const scored = places.map((place) => {
    const named = own.filter((term) =>
      (mentions.get(term) ?? []).some(({ unit, word }) => {
        if (unit !== place.unit) return false;
        const start = source.units[unit]?.words[word]?.start ?? 0;
        return start >= place.from && start < place.from + place.text.length;
      }),
    ).length;
    return { place, named };
  });
  const most = Math.max(...scored.map(({ named }) => named));
  return most < 1 ? [] : scored.filter(({ named }) => named === most).map(({ place }) => place);
}

function sidesOf(places: readonly Place[]): ReadonlySet<string> {
  const said = places.flatMap(({ text, heading }) => {
    const own = sidesIn(text);
    return own.length > 0 ? own : sidesIn(heading);
  });
  return new Set(said);
}

function sidesIn(text: string): readonly string[] {
  const plain = text.replaceAll(NO_SIDE, ' ');
  return SAID.filter(([, said]) => said.test(plain)).map(([side]) => side);
}
