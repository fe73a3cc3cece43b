import { otherOccasions } from '../statements/occasions/claimed-occasions.js';
import { PAIR, type Rivals } from '../statements/occasions/compare-occasions.js';
import { byUnit, type Item } from '../statements/occasions/occasion-places.js';
import { OccasionSource } from '../statements/occasions/occasion-clauses.js';
import type { GermanCheck, GermanComparison } from './comparison.js';
import type { NamedMeasure } from './unit.js';

/** What the source says of another occasion: the dose of the evening for that of the morning. */
export const checkGermanOccasions: GermanCheck = (comparison) => {
  const { sentence, source } = comparison;
  const rivals: Rivals = {
    amounts: (at) =>
      (source.units[at]?.measures ?? []).map((measure) => ({
        start: measure.start,
        amount: amountOf(measure),
      })),
    drugs: (at) =>
      (source.units[at]?.words ?? []).flatMap(({ drug, start }) => (drug === null ? [] : start)),
  };
  const occasions = OccasionSource.of(source.index, 'de');
  return otherOccasions(sentence.text, 'de', itemsOf(comparison), occasions, rivals);
};

function amountOf({ unit, schedule, pair }: NamedMeasure): string | null {
  if (pair !== null) return PAIR;
  return schedule !== null || unit === null || unit.kind === 'time' || unit.kind === 'clock'
    ? null
    : unit.kind;
}

function itemsOf({ sentence, source, mentions }: GermanComparison): readonly Item[] {
  const things = sentence.words.flatMap(({ weight, start, end }, at): Item[] => {
    if (weight < 1) return [];
    const places = (mentions[at] ?? []).map(({ unit, word }) => {
      const read = source.units[unit];
      return {
        unit,
        start: read?.words[word]?.start ?? 0,
        isDenied: read?.qualities()[word]?.polarity === -1,
      };
    });
    const isDenied = sentence.qualities()[at]?.polarity === -1;
    return [{ start, end, amount: null, isDenied, places: byUnit(places) }];
  });
  const numbers = sentence.measures.map((measure): Item => {
    const places = source
      .measured(measure)
      .map(({ unit, measure: { start } }) => ({ unit, start, isDenied: false }));
    const { start, unitEnd: end } = measure;
    return { start, end, amount: amountOf(measure), isDenied: false, places: byUnit(places) };
  });
  return [...things, ...numbers];
}
