import { bodyPartAt } from '../../lexicons/findings/body-parts.js';
import type { Side } from '../../lexicons/findings/sides.js';
import type { Comparison } from '../comparison.js';
import type { SidedParts } from './sided-parts.js';
import { clauseOfSide } from './side-clause.js';
import { type WordSide, sourceSides } from './source-sides.js';

/** Where the source names something of the sentence: a unit, and the word in it where that is known. */
interface Place {
  readonly unit: number;
  readonly word: number | null;
}

/** What speaks for one side. */
interface Case {
  /** How much of the sentence one place says of it. */
  readonly best: number;
  /** What share of all that the sentence names is said of it. */
  readonly share: number;
  /** How often the source names it of the part. */
  readonly named: number;
}

const OUTSIDE = 0.3;
const NEIGHBOUR = 0.5;
const MOST_MENTIONS = 300;
/** One chance word is no case. */
const CHANCE = 0.5;
/** The other side leads by so much: these three were measured on the training sentences. */
const SHARE = 0.5;
const LEAD = 0.65;
const LEAD_OF_BOTH = 1.1;
/** "Left knees": the writer means both. */
const PLURAL = 2;

/** The source names several sides of the part: whether what the sentence says is said of another one. */
export function isOfOtherSide(
  sided: SidedParts,
  all: readonly SidedParts[],
  comparison: Comparison,
): boolean {
  const caseFor = casesIn(sided, all, comparison);
  const own = caseFor(sided.side);
  const other = caseFor(sided.side === 'left' ? 'right' : 'left');
  if (leadOver(own, other) > LEAD) return true;
  const both = caseFor('both');
  if (both.best === 0 && both.named === 0) return false;
  const isPlural = all.length === 1 && sided.parts[0]?.isBoth === true;
  return (
    Math.log((both.best + CHANCE) / (own.best + CHANCE)) +
      CHANCE * Math.log((both.named + 0.5) / (own.named + 0.5)) +
      (isPlural ? PLURAL : 0) >
    LEAD_OF_BOTH
  );
}

function leadOver(own: Case, other: Case): number {
  return (
    Math.log((other.best + CHANCE) / (own.best + CHANCE)) +
    Math.log((other.named + 0.5) / (own.named + 0.5)) +
    SHARE * (other.share - own.share)
  );
}

function casesIn(
  sided: SidedParts,
  all: readonly SidedParts[],
  { sentence, source, mentions }: Comparison,
): (side: Side) => Case {
  const { ofWords, mentions: said } = sourceSides(source);
  const regions = new Set(sided.parts.map(({ region }) => region));
  const names = new Set(sided.parts.map(({ name }) => name));
  const isOfRegion = ({ region }: WordSide): boolean =>
    regions.size === 0 || region === null || regions.has(region);
  const sideAt = ({ unit, word }: Place): Side | null => {
    const here = word === null ? undefined : ofWords[unit]?.[word];
    return here && isOfRegion(here) ? here.side : null;
  };
  const { from, to, start, end } = clauseOfSide(sided, sentence.words);
  const things: (readonly [worth: number, places: readonly Place[]])[] = [];
  const add = (weight: number, places: readonly Place[]): void => {
    const units = new Set(places.map(({ unit }) => unit));
    things.push([weight * source.rarity(units.size), places]);
  };
  for (const [term, places] of mentions) {
    if (bodyPartAt(sentence.words, term.from)) continue;
    const isNear = term.from >= from && term.from < to;
    if (!isNear && all.length > 1) continue;
    add(isNear ? term.weight : OUTSIDE * term.weight, places.slice(0, MOST_MENTIONS));
  }
  for (const measure of sentence.measures) {
    const isNear = measure.start >= start && measure.end <= end;
    if (!isNear && all.length > 1) continue;
    add(
      isNear ? 1 : OUTSIDE,
      source
        .measured(measure)
        .slice(0, MOST_MENTIONS)
        .map(({ unit, measure: { start: place } }) => ({
          unit,
          word: source.units[unit]?.words.findIndex((word) => word.end > place) ?? null,
        })),
    );
  }
  const sidedThings = things.map(([worth, places]) => ({
    worth,
    places: places.map((place) => ({ unit: place.unit, side: sideAt(place) })),
  }));
  return (side) => {
    const scores = new Map<number, number>();
    let ofSide = 0;
    let total = 0;
    for (const { worth, places } of sidedThings) {
      const sidedPlaces = places.filter((place) => place.side !== null);
      if (sidedPlaces.length > 0) {
        total += worth;
        ofSide +=
          (worth * sidedPlaces.filter((place) => place.side === side).length) / sidedPlaces.length;
      }
      const shares = new Map<number, number>();
      for (const place of places) {
        if (place.side !== null && place.side !== side) continue;
        for (const near of [place.unit - 1, place.unit, place.unit + 1])
          shares.set(near, Math.max(shares.get(near) ?? 0, near === place.unit ? 1 : NEIGHBOUR));
      }
      for (const [unit, share] of shares) scores.set(unit, (scores.get(unit) ?? 0) + share * worth);
    }
    const best = [...scores].filter(([unit]) =>
      ofWords[unit]?.some((here) => here.side === side && isOfRegion(here)),
    );
    return {
      best: Math.max(0, ...best.map(([, score]) => score)),
      share: total === 0 ? 0 : ofSide / total,
      named: said.filter(
        (each) => each.side === side && each.parts.some(({ name }) => names.has(name)),
      ).length,
    };
  };
}
