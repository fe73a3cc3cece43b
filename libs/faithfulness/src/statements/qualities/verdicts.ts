import type { Respect, Said } from './compare-qualities.js';
import type { ReadUnit, SourceIndex } from '../../text/source-index.js';

/** The values of the places, without those that say nothing. */
export function valuesOf(said: readonly Said[]): ReadonlySet<string> {
  return new Set(said.flatMap(({ value }) => (value === null || value === 'open' ? [] : [value])));
}

/** Whether a place is told plainly: affirmed, without a word that says how it is meant. */
export function isPlain({ value, polarity }: Said): boolean {
  return value === null && polarity === 1;
}

/** Whether one of the places has such a value anywhere in its sentence, for whatever it stands. */
export function hasNearby(
  said: readonly Said[],
  respect: Respect,
  source: SourceIndex,
  values: ReadonlySet<string>,
): boolean {
  return said.some(({ unit }) =>
    around(source, unit).some((read) => {
      const { cuedValues, values: here } = respect.ofUnit(read);
      return [...values].some((value) => cuedValues.has(value) || here.includes(value));
    }),
  );
}

/** The sentence and its neighbours. */
function around({ units }: SourceIndex, at: number): readonly ReadUnit[] {
  return units.slice(Math.max(0, at - 1), at + 2);
}
