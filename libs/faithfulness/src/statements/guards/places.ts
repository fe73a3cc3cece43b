import type { Comparison } from '../comparison.js';
import { headingsAbove } from './headings-above.js';

/** A part of the source that says something of a sentence. */
export interface Place {
  readonly unit: number;
  /** Where it begins in the unit. */
  readonly from: number;
  /** In small letters. */
  readonly text: string;
  /** What stands above it, in small letters. */
  readonly heading: string;
  /** So many things of the sentence it names. */
  readonly named: number;
}

const CLAUSE_END =
  /[;.!]\s|\n|\b(?:but|however|although|whereas|while|who (?:now )?presents|now presents)\b/g;
const PART_END = /[;,.!]\s|\n|\b(?:and|but|however|although|whereas|while|with)\b/g;
const MOST_MENTIONS = 60;

/**
 * The clauses that name anything of a sentence; a row of a table stays whole.
 * @param isFine parts between commas and joints
 * @param isWide of any unit, not only of those that support the sentence best
 */
export function placesOf(comparison: Comparison, isFine = false, isWide = false): readonly Place[] {
  const { aligned, mentions, source } = comparison;
  const headings = headingsAbove(source);
  const supporting = new Set(aligned);
  const named = new Map<number, number[]>();
  const seen = new Set<readonly unknown[]>();
  const own = [...mentions].filter(([{ weight }]) => weight === 1);
  // "feels followed" names nothing but what everybody says
  for (const [, places] of own.length > 0 ? own : mentions) {
    // a word said over and over is named once
    if (seen.has(places)) continue;
    seen.add(places);
    for (const { unit, word } of places.slice(0, MOST_MENTIONS)) {
      if (!isWide && !supporting.has(unit)) continue;
      const start = source.units[unit]?.words[word]?.start ?? 0;
      const starts = named.get(unit);
      if (starts) starts.push(start);
      else named.set(unit, [start]);
    }
  }
  return [...named].flatMap(([unit, starts]) => {
    const text = source.units[unit]?.text.toLowerCase() ?? '';
    const heading = headings[unit] ?? '';
    return clausesOf(text, isFine).flatMap(({ from, to }): Place[] => {
      const count = starts.filter((start) => start >= from && start < to).length;
      return count === 0 ? [] : [{ unit, from, text: text.slice(from, to), heading, named: count }];
    });
  });
}

export function clausesOf(
  text: string,
  isFine: boolean,
): readonly { readonly from: number; readonly to: number }[] {
  if (text.includes(' | ')) return [{ from: 0, to: text.length }];
  const ends = [...text.matchAll(isFine ? PART_END : CLAUSE_END)].map(({ index }) => index);
  return [...ends, text.length].map((to, at) => ({ from: at === 0 ? 0 : (ends[at - 1] ?? 0), to }));
}
