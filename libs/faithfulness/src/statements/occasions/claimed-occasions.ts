import type { Mismatch } from '../comparison.js';
import { compareOccasion, PAIR, type Rivals } from './compare-occasions.js';
import { byUnit, type Item } from './occasion-places.js';
import { occasionClauses, type OccasionSource } from './occasion-clauses.js';
import { areAlike, type Occasion } from './occasion.js';
import { type OccasionLanguage, occasionsIn } from './read-occasions.js';

/** What a sentence says on one occasion, where the source says it on another. */
export function otherOccasions(
  text: string,
  language: OccasionLanguage,
  items: readonly Item[],
  source: OccasionSource,
  rivals: Rivals,
): readonly Mismatch[] {
  const occasions = occasionsIn(text, language);
  if (occasions.length === 0) return [];
  const isOccasion = ({ start, end }: Item): boolean =>
    occasions.some((one) => start < one.end && end > one.start);
  const said = items.filter((item) => !isOccasion(item));
  return claimsIn(text, language, said).flatMap(({ claimed, own, dates }): Mismatch[] => {
    const days = DATED.has(claimed.axis) ? dates.map((date) => dayItem(date, source)) : [];
    const isOfDay = claimed.axis === 'movement' && own.every(({ amount }) => amount === null);
    const named = isOfDay ? days : [...own, ...days];
    if (named.length === 0) return [];
    const says = compareOccasion(claimed, named, source, rivals);
    if (says === null) return [];
    const isDose = named.some(({ amount }) => amount !== null && amount !== PAIR);
    const code = COURSES.has(claimed.axis) ? 'change' : isDose ? 'dose' : 'time';
    return [{ code, says, start: claimed.start, end: claimed.end }];
  });
}

interface Claim {
  readonly claimed: Occasion;
  readonly own: readonly Item[];
  readonly dates: readonly Occasion[];
}

const COURSES = new Set<Occasion['axis']>(['size', 'state']);
/** These are told apart by the day on which they were. */
const DATED = new Set<Occasion['axis']>(['ordinal', 'movement']);

/** Each occasion with what is said of it: in its clause, and where it begins a sentence, in those that follow. */
function claimsIn(
  text: string,
  language: OccasionLanguage,
  items: readonly Item[],
): readonly Claim[] {
  const clauses = occasionClauses(text, language);
  return clauses.flatMap(({ occasions, start, end }): Claim[] => {
    const first = clauses.find((other) => other.occasions === occasions);
    if (first?.start !== start) return [];
    const last = clauses.findLast((other) => other.occasions === occasions);
    const to = last?.end ?? end;
    const own = items.filter((item) => item.start >= start && item.start < to);
    const dates = occasions.filter(({ axis }) => axis === 'date');
    return occasions
      .filter((claimed) =>
        occasions.every((one) => one.axis !== claimed.axis || areAlike(one, claimed)),
      )
      .map((claimed) => ({ claimed, own, dates }));
  });
}

/** "The first attack was on 26 May": the day says which attack. */
function dayItem(day: Occasion, source: OccasionSource): Item {
  const found = source.daysLike(day).map(({ unit, start }) => ({ unit, start, isDenied: false }));
  const places = byUnit(found);
  return { start: day.start, end: day.end, amount: null, isDenied: false, places };
}
