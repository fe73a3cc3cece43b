import type { Span } from '@app/text';
import type { OccasionClause, OccasionSource } from './occasion-clauses.js';
import { areAlike, areOfOneAxis, type Occasion } from './read-occasions.js';

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

/** What a unit of the source has in the place of an item. */
export interface Rivals {
  readonly amounts: (
    unit: number,
  ) => readonly { readonly start: number; readonly amount: string | null }[];
  readonly drugs: (unit: number) => readonly number[];
}

export type OccasionVerdict = 'contradicted' | 'partly';

interface Place {
  readonly unit: number;
  readonly clause: OccasionClause;
  readonly named: number;
  readonly score: number;
  readonly isDenied: boolean;
}

interface OtherPlace {
  readonly unit: number;
  readonly clause: OccasionClause;
}

/** "120/80": two numbers of one amount. */
export const PAIR = 'pair';
const MOST_PLACES = 60;
const LEAST_NAMED = 0.5;
const IN_CLAUSE = 2;
/** A thing said on the question before belongs to the answer. */
const ANSWER_REACH = 2;

/**
 * Whether the source has what a clause says on another occasion only: 5 mg in the evening for those of the morning.
 * Null where it has it so, or where nobody can tell.
 */
export function compareOccasion(
  claimed: Occasion,
  items: readonly Item[],
  source: OccasionSource,
  rivals: Rivals,
): OccasionVerdict | null {
  const [amount = null, ...others] = items.filter((item) => item.amount !== null);
  // "from 5 mg to 10 mg": both are of one course
  if (others.some((other) => other.amount === amount?.amount && other.amount !== PAIR)) return null;
  if (amount === null && OF_AMOUNTS.has(claimed.axis)) return null;
  const places = bestPlaces(items, amount, source);
  if (places.length === 0) return null;
  const verdicts = places.map((place) =>
    verdictAt(claimed, place, { items, amount, source, rivals }),
  );
  if (verdicts.includes(null)) return null;
  return verdicts.every((verdict) => verdict === 'contradicted') ? 'contradicted' : 'partly';
}

interface Asked {
  readonly items: readonly Item[];
  readonly amount: Item | null;
  readonly source: OccasionSource;
  readonly rivals: Rivals;
}

function verdictAt(claimed: Occasion, place: Place, asked: Asked): OccasionVerdict | null {
  const { unit, clause, isDenied } = place;
  if (isDenied || clause.occasions.some((one) => areAlike(one, claimed))) return null;
  const { source, amount } = asked;
  const others = neighbours(unit, source).filter((other) => other.clause !== clause);
  const claimedAt = others.filter((other) =>
    other.clause.occasions.some((one) => areAlike(one, claimed)),
  );
  const isOfAxis = clause.occasions.some((one) => areOfOneAxis(one, claimed));
  const hasRival = claimedAt.some((other) => isRival(other, place, asked));
  if (isOfAxis && hasRival) return 'contradicted';
  const { phase } = claimed;
  if (phase !== null && isOtherPhase(clause, phase)) {
    const isOpposed = others.some(
      (other) => other.clause.phases.has(phase) && isRival(other, place, asked),
    );
    if (isOpposed || (isOfAxis && amount !== null)) return 'contradicted';
    return isOfAxis || amount !== null ? 'partly' : null;
  }
  if (amount !== null && clause.occasions.length === 0 && hasRival) return 'contradicted';
  return isOfAxis && (claimedAt.length > 0 || STRICT.has(claimed.axis)) ? 'partly' : null;
}

/** Another amount of the same kind and drug; of what is no amount, a clause that names less of it. */
function isRival(other: OtherPlace, { named }: Place, { items, amount, rivals }: Asked): boolean {
  const isHere = (start: number): boolean =>
    start >= other.clause.start && start < other.clause.end;
  if (amount === null) return items.filter((item) => isIn(item, other)).length < named;
  if (isIn(amount, other)) return false;
  const isKnown = (start: number): boolean =>
    items.some(({ places }) =>
      (places.get(other.unit) ?? []).some((place) => place.start === start),
    );
  if (!rivals.drugs(other.unit).every((start) => !isHere(start) || isKnown(start))) return false;
  return rivals
    .amounts(other.unit)
    .some((one) => one.amount === amount.amount && isHere(one.start));
}

/** What is so on these is said of amounts alone: "then" and "now" are in every second sentence. */
const OF_AMOUNTS = new Set<Occasion['axis']>(['order', 'present']);
const STRICT = new Set<Occasion['axis']>(['stay', 'surgery', 'ordinal', 'day', 'weekday']);

function isOtherPhase({ phases }: OccasionClause, phase: 'early' | 'late'): boolean {
  return phases.size > 0 && !phases.has(phase);
}

function isIn(
  { places }: Item,
  { unit, clause }: { unit: number; clause: OccasionClause },
): boolean {
  return (places.get(unit) ?? []).some(({ start }) => start >= clause.start && start < clause.end);
}

/** The clauses of a unit, and of those beside it. */
function neighbours(unit: number, source: OccasionSource): readonly OtherPlace[] {
  return [unit - 1, unit, unit + 1].flatMap((at) =>
    source.at(at).clauses.map((clause) => ({ unit: at, clause })),
  );
}

/** The clauses that name most of a sentence; where it has an amount, of those that have it. */
function bestPlaces(
  items: readonly Item[],
  amount: Item | null,
  source: OccasionSource,
): readonly Place[] {
  const units = new Set(
    (amount ? [amount] : items).flatMap(({ places }) => [...places.keys()].slice(0, MOST_PLACES)),
  );
  const known = items.filter(({ places }) => places.size > 0);
  const found = [...units].flatMap((unit): Place[] => {
    const { clauses, shared } = source.at(unit);
    const inUnit = items.filter((item) => isBeside(item, unit, source));
    if (inUnit.length < LEAST_NAMED * known.length) return [];
    return clauses.flatMap((clause): Place[] => {
      const own = items.filter((item) => isIn(item, { unit, clause }));
      if (own.length === 0 || (amount !== null && !own.includes(amount))) return [];
      const above = shared
        ? items.filter((item) => isIn(item, { unit, clause: { ...clause, ...shared } }))
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
