import type { Check, Mismatch } from '../comparison.js';

/** "1 mg/kg", "75 mg/m²": a dose by the size of the body. */
const BY_SIZE = /^\s?(?:\/|per\s)\s?(?:kg|kilo\w*|m2|m²|square met)/i;

/** "Enoxaparin 1 mg", where the source says 1 mg/kg, or the other way round. */
export const checkBodySize: Check = ({ sentence: { text, measures }, source, aligned }) =>
  measures.flatMap((measure): Mismatch[] => {
    const { start, unitEnd, unit } = measure;
    if (unit?.kind !== 'mass') return [];
    const isBySize = BY_SIZE.test(text.slice(unitEnd));
    const places = source
      .measured(measure)
      .filter((place) => aligned.includes(place.unit) && place.measure.unit?.kind === 'mass');
    const isOther = places.every((place) => {
      const there = source.units[place.unit]?.text.slice(place.measure.unitEnd) ?? '';
      return BY_SIZE.test(there) !== isBySize;
    });
    if (places.length === 0 || !isOther) return [];
    return [{ code: 'unit', says: 'contradicted', start, end: unitEnd }];
  });
