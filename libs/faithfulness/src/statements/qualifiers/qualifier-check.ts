import { isOfPlace, qualifierNamed } from '../../lexicons/findings/qualifiers.js';
import type { Term } from '../../text/terms.js';
import { spanOf, type Word } from '../../text/words.js';
import type { Check, Comparison, Mismatch } from '../comparison.js';
import {
  isDeniedAt,
  type Name,
  type NamedQualifier,
  nameQualified,
  type QualifierPlace,
  qualifierPlaces,
} from './qualifier-places.js';
import { type Qualified, readQualifiers } from './read-qualifiers.js';

/** So much of what the draft calls it has to be in the place, and so much the other way round. */
const LEAST_SHARED = 0.6;
const LEAST_SHARED_BACK = 0.5;
const ENOUGH_SHARED = 2;
const NEARLY_BEST = 0.85;
/** What a thing of the sentence is worth beside a place, in its unit or in the next one; 1 in its clause. */
const IN_UNIT = 0.6;
const NEXT_TO = 0.3;
const MOST_MENTIONS = 100;

/** "Mild" of what the source calls moderate, "chronic" of what it calls acute, "upper" of what it calls lower. */
export const checkQualifiers: Check = (comparison) => {
  const { words, terms, polarities } = comparison.sentence;
  const places = qualifierPlaces(comparison.source);
  return readQualifiers(words).flatMap((qualified): Mismatch[] => {
    if (qualified.of.length === 0 || isVague(qualified, words)) return [];
    if (!isOfPlace(qualified.attribute) && isOfNamedThing(qualified, comparison)) return [];
    const isDenied = isDeniedAt(words, polarities, qualified.from);
    // what is denied of one place is not said of the other: "no pain at the lateral aspect"
    if (isDenied && isOfPlace(qualified.attribute) && qualified.attribute !== 'height') return [];
    const claim = nameQualified(qualified, terms, words);
    const alike = (places.get(qualified.attribute) ?? []).filter(
      (place) => place.isDenied === isDenied && mayBeOfSide(qualified, place.qualified),
    );
    const says =
      verdictOf(claim, alike, comparison) ?? (isDenied ? null : inventedOf(claim, comparison));
    if (says === null) return [];
    return [{ code: 'qualifier', says, ...spanOf(words, qualified.from, qualified.to) }];
  });
};

/** "A little", "bad": the source is held to it, a draft is not. */
function isVague({ from, to }: Qualified, words: readonly Word[]): boolean {
  return words
    .slice(from, to)
    .some(({ text }) => /^(?:little|bad|terrible|awful|horrible|serious)$/.test(text));
}

/** "Acute kidney injury" is a name, under which the source has the thing as well: "AKI". */
function isOfNamedThing({ from }: Qualified, { mentions }: Comparison): boolean {
  return [...mentions].some(
    ([term, places]) =>
      from >= term.from && from < term.to && term.to - term.from > 1 && places.length > 0,
  );
}

function verdictOf(
  claim: NamedQualifier,
  places: readonly QualifierPlace[],
  comparison: Comparison,
): Mismatch['says'] | null {
  const alike = places.flatMap((place) => {
    const shared = sharedOf(claim, place);
    return shared === 0 ? [] : [{ ...place, shared }];
  });
  const best = isOfPlace(claim.qualified.attribute)
    ? bestOf(alike, (place) => place.shared + contextOf(place, claim, comparison))
    : [
        ...bestOf(alike, ({ shared }) => shared),
        ...alike.filter((place) => isBarely(place, claim)),
      ];
  const said = best.map(({ qualified }) => qualified.values);
  const { isDoubled, values: claimed } = claim.qualified;
  if (said.length === 0) return null;
  if (isDoubled && said.some(({ size }) => size > 1)) return 'contradicted';
  if (said.every((values) => areApart(values, claimed))) return 'contradicted';
  // "severe" of what is moderate to severe
  const isWider = (values: ReadonlySet<number>): boolean => values.size > claimed.size;
  return claim.qualified.attribute === 'severity' && said.every(isWider) ? 'partly' : null;
}

function bestOf<T>(places: readonly T[], scoreOf: (place: T) => number): readonly T[] {
  const scored = places.map((place) => ({ place, score: scoreOf(place) }));
  const best = Math.max(0, ...scored.map(({ score }) => score));
  return scored.filter(({ score }) => score >= NEARLY_BEST * best).map(({ place }) => place);
}

/** It names nothing but what the claim names: it may speak of the same. */
function isBarely({ of, within }: QualifierPlace, claim: NamedQualifier): boolean {
  return [...of, ...within].every((name) => isOf(name, claim));
}

/** How many names of a claim a place has; none where it is said of something else. */
function sharedOf(claim: NamedQualifier, place: QualifierPlace): number {
  const head = claim.of.find(({ ats }) => ats.includes(claim.qualified.head ?? -1));
  if (head && !isOf(head, place) && !isOfPlace(claim.qualified.attribute)) return 0;
  const shared = claim.of.filter((name) => isOf(name, place));
  if (shared.length === 0) return 0;
  if (shared.length < LEAST_SHARED * claim.of.length && !isBarely(place, claim)) return 0;
  const within = claim.within.filter((name) => isOf(name, place));
  const all = shared.length + within.length;
  const back = place.of.filter((name) => isOf(name, claim));
  if (all < ENOUGH_SHARED && back.length < LEAST_SHARED_BACK * place.of.length) return 0;
  const isElsewhere = claim.parts.size > 0 && place.parts.size > 0;
  if (isElsewhere && areDisjoint(claim.parts, place.parts)) return 0;
  return all;
}

function isOf(name: Name, { keys }: NamedQualifier): boolean {
  return name.keys.some((key) => keys.has(key));
}

/** "Mild to moderate" is not "moderate to severe". */
function areApart(one: ReadonlySet<number>, other: ReadonlySet<number>): boolean {
  if (areDisjoint(one, other)) return true;
  return hasMore(one, other) && hasMore(other, one);
}

function hasMore(one: ReadonlySet<number>, other: ReadonlySet<number>): boolean {
  return [...one].some((value) => !other.has(value));
}

function areDisjoint<T>(one: ReadonlySet<T>, other: ReadonlySet<T>): boolean {
  return [...one].every((value) => !other.has(value));
}

/** How much else of the sentence stands beside a place; rare things count more. */
function contextOf(
  { unit: there, clause: [start, end] }: QualifierPlace,
  { qualified }: NamedQualifier,
  { mentions, sentence, source }: Comparison,
): number {
  const numbers = sentence.measures.filter((measure) =>
    source.measured(measure).some(({ unit }) => unit === there),
  );
  const isOther = ({ weight, from }: Term): boolean =>
    weight === 1 && (from < qualified.from || from >= qualified.to);
  return [...mentions]
    .filter(([term]) => isOther(term))
    .reduce((sum, [, places]) => {
      const near = places
        .slice(0, MOST_MENTIONS)
        .filter(({ unit }) => Math.abs(unit - there) <= 1)
        .map(({ unit, word }) => {
          if (unit !== there) return NEXT_TO;
          return word >= start && word < end ? 1 : IN_UNIT;
        });
      const units = new Set(places.map(({ unit }) => unit)).size;
      return sum + Math.max(0, ...near) * source.rarity(units);
    }, numbers.length);
}

function mayBeOfSide({ sides }: Qualified, there: Qualified): boolean {
  return sides.size === 0 || there.sides.size === 0 || !areDisjoint(sides, there.sides);
}

/** A report names the thing, and says nowhere beside it how severe it is. In a talk that is said in many ways. */
function inventedOf(
  { of, qualified }: NamedQualifier,
  { source }: Comparison,
): 'unsupported' | null {
  const head = of.find(({ ats }) => ats.includes(qualified.head ?? -1));
  if (qualified.attribute !== 'severity' || !head) return null;
  if (source.units.some(({ speaker }) => speaker !== '')) return null;
  const units = new Set(
    source.mentions(head.keys).flatMap(({ unit }) => [unit - 1, unit, unit + 1]),
  );
  const isSaid = [...units].some((unit) =>
    source.units[unit]?.words.some(({ text }) => qualifierNamed(text)?.attribute === 'severity'),
  );
  return units.size > 0 && !isSaid ? 'unsupported' : null;
}
