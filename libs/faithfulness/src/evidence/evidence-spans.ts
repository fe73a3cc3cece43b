import type { Span } from '@app/text';
import type { Alignment } from './alignment.js';
import { cellsOf } from '../omissions/reading/cells.js';
import type { ReadUnit } from '../text/source-index.js';

/** Of a row the cell that names it and the cells that say something of the sentence; of anything else, the whole unit. */
export function evidenceSpans(units: readonly number[], alignment: Alignment): readonly Span[] {
  return units.flatMap((at) => {
    const unit = alignment.source.units[at];
    if (!unit) return [];
    const cells = cellsOf(unit.text);
    if (cells.length < 3) return [{ start: unit.start, end: unit.end }];
    const places = placesIn(unit, at, alignment);
    const cited = cells.filter(
      (cell, index) =>
        cell.value !== '' &&
        (index === 0 || places.some((place) => place >= cell.start && place < cell.end)),
    );
    if (cited.length < 2) return [{ start: unit.start, end: unit.end }];
    return cited.map(({ start, end }) => ({ start: unit.start + start, end: unit.start + end }));
  });
}

/** Where in the unit the sentence's things and numbers stand. */
function placesIn(
  unit: ReadUnit,
  at: number,
  { mentions, sentence }: Alignment,
): readonly number[] {
  const words = [...mentions.values()].flatMap((places) =>
    places
      .filter((place) => place.unit === at)
      .flatMap(({ word }) => unit.words[word]?.start ?? []),
  );
  const values = new Set(sentence.measures.flatMap((measure) => measure.values));
  const numbers = unit.measures
    .filter((measure) => measure.values.some((value) => values.has(value)))
    .map(({ start }) => start);
  return [...words, ...numbers];
}
