import type { Check, Comparison, Mismatch } from '../comparison.js';
import { contextOf } from '../numbers/number-context.js';
import {
  datePlaces,
  grainOf,
  hasMonth,
  mayBeSame,
  type PlacedDate,
  placedDates,
} from './placed-dates.js';
import { sourceDates } from './source-dates.js';

/** So much better must another date of the source fit than the same one. */
const MARGIN = 0.3;
/** In the same sentence, where nothing but the clause tells them apart. */
const MARGIN_WITHIN = 0.1;
const MOST_DATES = 20;

/** Dates that the source has for something else: "stopped on 6 March", where that is the day of the echo. */
export const checkDatePlaces: Check = (comparison) => {
  const { sentence, source } = comparison;
  if (sentence.measures.length === 0) return [];
  const said = placedDates(sentence, sourceDates(source).order, false).filter(hasMonth);
  return said.slice(0, MOST_DATES).flatMap((date): readonly Mismatch[] => {
    const { start, end } = date;
    return isOfOther(date, said, comparison)
      ? [{ code: 'number', says: 'contradicted', start, end }]
      : [];
  });
};

/** Whether the source has the date, and where it speaks of the same thing, another one. */
function isOfOther(date: PlacedDate, all: readonly PlacedDate[], comparison: Comparison): boolean {
  const { start, end } = date;
  const context = contextOf({ start, end, unitEnd: end }, comparison, true);
  const near = new Set(context.units);
  const scored = datePlaces(comparison.source).map(({ unit, date: placed }) => ({
    unit,
    placed,
    score: context.scoreAt(unit, placed.start),
  }));
  const same = scored.filter(({ placed }) => mayBeSame(date, placed));
  if (same.length === 0) return false;
  const most = Math.max(...same.map(({ score }) => score));
  return scored.some(({ unit, placed, score }) => {
    if (!near.has(unit) || !hasMonth(placed) || grainOf(placed) !== grainOf(date)) return false;
    if (all.some((one) => mayBeSame(one, placed))) return false;
    const isWithin = same.every((one) => one.unit === unit || one.score < most);
    return score > most + (isWithin ? MARGIN_WITHIN : MARGIN);
  });
}
