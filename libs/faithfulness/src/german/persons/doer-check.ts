import { GERMAN_ACTS } from '../../lexicons/de/persons.js';
import type { Mismatch } from '../../statements/comparison.js';
import type { GermanComparison } from '../comparison.js';
import type { GermanSource } from '../german-source.js';
import { type GermanPart, germanParts } from './parts.js';

interface Place extends GermanPart {
  readonly unit: number;
}

const MOST_MENTIONS = 60;
const MOST_PARTS = 8;
/** So much of what is told has to be in one place; and a place that has nearly as much counts as well. */
const LEAST = 0.5;
const NEARLY = 0.8;
const KINDS = ['name', 'relative'] as const;

const READ = new WeakMap<GermanSource, Map<number, readonly Place[]>>();
const ACTS = new WeakMap<GermanSource, readonly (readonly { unit: number; start: number }[])[]>();

/** Who does what a sentence tells, where the source names others for it alone. */
export function checkGermanDoers(comparison: GermanComparison): readonly Mismatch[] {
  const parts = germanParts(comparison.sentence).filter(({ persons }) => persons.length > 0);
  return parts.slice(0, MOST_PARTS).flatMap((part) => {
    const places = placesOf(part, comparison);
    return KINDS.flatMap((kind): readonly Mismatch[] => {
      const own = part.persons.filter((one) => one.kind === kind);
      const [first] = own;
      if (!first || places.length === 0) return [];
      const said = places.map(({ persons }) => persons.filter((one) => one.kind === kind));
      if (said.some((some) => some.length === 0)) return [];
      if (said.some((some) => some.some(({ who }) => own.some((one) => one.who === who)))) {
        return [];
      }
      return [{ code: 'person', says: 'contradicted', start: first.start, end: first.end }];
    });
  });
}

function placesOf(
  part: GermanPart,
  { sentence, mentions, source }: GermanComparison,
): readonly Place[] {
  const scores = new Map<Place, number>();
  let total = 0;
  for (const [at, word] of sentence.words.entries()) {
    const isOfPart = word.start >= part.start && word.start < part.end;
    const isPerson = part.persons.some(({ start, end }) => word.start >= start && word.start < end);
    if (!isOfPart || isPerson || word.weight === 0) continue;
    const act = GERMAN_ACTS.findIndex((said) => said.test(word.text));
    const found = [
      ...(mentions[at] ?? []).flatMap(({ unit, word: place }) => {
        const start = source.units[unit]?.words[place]?.start;
        return start === undefined ? [] : [{ unit, start }];
      }),
      ...(act === -1 ? [] : (actsIn(source)[act] ?? [])),
    ].slice(0, MOST_MENTIONS);
    const rarity = source.rarity(new Set(found.map(({ unit }) => unit)).size);
    const worth = word.weight * (0.2 + rarity);
    total += worth;
    const places = found.flatMap(({ unit, start }) =>
      partsOf(source, unit).filter((one) => start >= one.start && start < one.end),
    );
    for (const place of new Set(places)) scores.set(place, (scores.get(place) ?? 0) + worth);
  }
  const best = [...scores.values()].reduce((most, score) => Math.max(most, score), 0);
  if (best === 0 || best < LEAST * total) return [];
  return [...scores].filter(([, score]) => score >= NEARLY * best).map(([place]) => place);
}

/** Where the source has words of each act. */
function actsIn(
  source: GermanSource,
): readonly (readonly { readonly unit: number; readonly start: number }[])[] {
  const known = ACTS.get(source);
  if (known) return known;
  const acts = GERMAN_ACTS.map((said) =>
    source.units.flatMap(({ words }, unit) =>
      words.flatMap(({ text, start }) => (said.test(text) ? [{ unit, start }] : [])),
    ),
  );
  ACTS.set(source, acts);
  return acts;
}

function partsOf(source: GermanSource, unit: number): readonly Place[] {
  const known = READ.get(source) ?? new Map<number, readonly Place[]>();
  READ.set(source, known);
  const read = known.get(unit);
  if (read) return read;
  const of = source.units[unit];
  const parts = of ? germanParts(of).map((part) => ({ ...part, unit })) : [];
  known.set(unit, parts);
  return parts;
}
