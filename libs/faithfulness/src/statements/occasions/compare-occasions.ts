import type { OccasionClause, OccasionSource } from './occasion-clauses.js';
import {
  bestPlaces,
  isIn,
  type Item,
  neighbours,
  type OtherPlace,
  type Place,
} from './occasion-places.js';
import { areAlike, areOfOneAxis, type Occasion } from './occasion.js';

/** What a unit of the source has in the place of an item. */
export interface Rivals {
  readonly amounts: (
    unit: number,
  ) => readonly { readonly start: number; readonly amount: string | null }[];
  readonly drugs: (unit: number) => readonly number[];
}

export type OccasionVerdict = 'contradicted' | 'partly';

/** "120/80": two numbers of one amount. */
export const PAIR = 'pair';

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
  const places = bestPlaces(items, amount, source, FIRM.has(claimed.axis));
  if (places.length === 0) return null;
  if (FIRM.has(claimed.axis)) return firmVerdict(claimed, places, source);
  const verdicts = places.map((place) =>
    verdictAt(claimed, place, { items, amount, source, rivals }),
  );
  if (verdicts.includes(null)) return null;
  return verdicts.every((verdict) => verdict === 'contradicted') ? 'contradicted' : 'partly';
}

/** "Much better" is never "worse": no other amount or thing has to be there. */
function firmVerdict(
  claimed: Occasion,
  places: readonly Place[],
  source: OccasionSource,
): OccasionVerdict | null {
  const near = places.flatMap(({ unit }) => neighbours(unit, source));
  const isSaid = near.some(({ clause }) => clause.occasions.some((one) => areAlike(one, claimed)));
  const others = places.filter(({ clause }) =>
    clause.occasions.some((one) => areOfOneAxis(one, claimed)),
  );
  return !isSaid && others.length > 0 && others.every(({ isDenied }) => !isDenied)
    ? 'contradicted'
    : null;
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
/** These say how a thing is or goes, whatever else is. */
const FIRM = new Set<Occasion['axis']>(['speed', 'size', 'state']);
const STRICT = new Set<Occasion['axis']>(['stay', 'surgery', 'ordinal', 'day', 'weekday']);

function isOtherPhase({ phases }: OccasionClause, phase: 'early' | 'late'): boolean {
  return phases.size > 0 && !phases.has(phase);
}
