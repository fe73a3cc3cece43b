import type { Span } from '@app/text';
import type { OccasionClause, OccasionSource } from './occasion-clauses.js';

/** A thing or a number that a sentence names, and where the source does. */
export interface Item extends Span {
  /** What kind of amount it is: of what stands in its place there is another one. Null for a thing and a mere number. */
  readonly amount: string | null;
  readonly isDenied: boolean;
  /** By unit. */
  readonly places: ReadonlyMap<number, readonly ItemPlace[]>;
}

export interface ItemPlace {
  readonly unit: number;
  readonly start: number;
  readonly isDenied: boolean;
}

export function byUnit(places: readonly ItemPlace[]): Item['places'] {
  const found = new Map<number, ItemPlace[]>();
  for (const place of places) {
    const known = found.get(place.unit);
    if (known) known.push(place);
    else found.set(place.unit, [place]);
  }
  return found;
}

export interface Place {
  readonly unit: number;
  readonly clause: OccasionClause;
  readonly named: number;
  readonly score: number;
  readonly isDenied: boolean;
}

export interface OtherPlace {
  readonly unit: number;
  readonly clause: OccasionClause;
}

const MOST_PLACES = 60;
const LEAST_NAMED = 0.5;
const IN_CLAUSE = 2;
/** A thing said on the question before belongs to the answer. */
const ANSWER_REACH = 2;

/** The clauses that name most of a sentence; where it has an amount, of those that have it. */
export function bestPlaces(
  items: readonly Item[],
  amount: Item | null,
  source: OccasionSource,
  isCourse: boolean,
): readonly Place[] {
  const units = new Set(
    (amount ? [amount] : items).flatMap(({ places }) =>
      [...places.keys()]
        .slice(0, MOST_PLACES)
        .flatMap((unit) => (isCourse && source.isAnswer(unit + 1) ? [unit, unit + 1] : [unit])),
    ),
  );
  const known = items.filter(({ places }) => places.size > 0);
  const found = [...units].flatMap((unit): Place[] => {
    const { clauses, shared } = source.at(unit);
    const inUnit = items.filter((item) => isBeside(item, unit, source));
    if (inUnit.length < LEAST_NAMED * known.length) return [];
    const isReply = isCourse && source.isAnswer(unit);
    return clauses.flatMap((clause): Place[] => {
      const own = items.filter((item) => isIn(item, { unit, clause }));
      if ((own.length === 0 && !isReply) || (amount !== null && !own.includes(amount))) return [];
      const above = shared
        ? items.filter((item) => isIn(item, { unit, clause: { ...clause, ...shared } }))
        : isReply
          ? inUnit
          : [];
      const named = new Set([...own, ...above]);
      const score = IN_CLAUSE * named.size + inUnit.length;
      const isDenied = own.some((item) => isOtherPolarity(item, unit, clause));
      return [{ unit, clause, named: own.length, score, isDenied }];
    });
  });
  const best = found.reduce((most, { score }) => Math.max(most, score), 0);
  return found.filter(({ score }) => score === best);
}

function isOtherPolarity(
  { isDenied, places }: Item,
  unit: number,
  clause: OccasionClause,
): boolean {
  return (places.get(unit) ?? []).some(
    (place) =>
      place.start >= clause.start && place.start < clause.end && place.isDenied !== isDenied,
  );
}

function isBeside({ places }: Item, unit: number, source: OccasionSource): boolean {
  const reach = source.isSpoken(unit) ? ANSWER_REACH : 0;
  for (let at = unit; at >= unit - reach; at--) if (places.has(at)) return true;
  return false;
}

export function isIn(
  { places }: Item,
  { unit, clause }: { unit: number; clause: OccasionClause },
): boolean {
  return (places.get(unit) ?? []).some(({ start }) => start >= clause.start && start < clause.end);
}

/** The clauses of a unit, and of those beside it. */
export function neighbours(unit: number, source: OccasionSource): readonly OtherPlace[] {
  return [unit - 1, unit, unit + 1].flatMap((at) =>
    source.at(at).clauses.map((clause) => ({ unit: at, clause })),
  );
}
