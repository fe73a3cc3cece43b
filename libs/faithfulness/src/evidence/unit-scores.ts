import type { Comparison } from '../statements/comparison.js';

/** What stands in the unit before or after counts half. */
const NEIGHBOUR = 0.5;
const MOST_MENTIONS = 300;

const known = new WeakMap<Comparison, ReadonlyMap<number, number>>();

/** By unit of the source how much of a sentence it and its neighbours name; rare things count more. */
export function unitScores(comparison: Comparison): ReadonlyMap<number, number> {
  const scores = known.get(comparison) ?? scoresOf(comparison);
  known.set(comparison, scores);
  return scores;
}

function scoresOf({ mentions, source }: Comparison): ReadonlyMap<number, number> {
  const totals = new Map<number, number>();
  for (const [{ weight }, places] of mentions) {
    const units = new Set(places.slice(0, MOST_MENTIONS).map(({ unit }) => unit));
    const worth = weight * source.rarity(units.size);
    const near = new Set([...units].flatMap((unit) => [unit - 1, unit, unit + 1]));
    for (const unit of near) {
      const share = units.has(unit) ? worth : worth * NEIGHBOUR;
      totals.set(unit, (totals.get(unit) ?? 0) + share);
    }
  }
  return totals;
}
