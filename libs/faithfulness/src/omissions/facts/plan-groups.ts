import { FORBIDDING } from '../../lexicons/facts/advice-words.js';
import type { Term } from '../../text/terms.js';
import { hasTerm } from '../reading/own-terms.js';
import type { FactUnit } from '../reading/reading.js';
import type { TimeMention } from '../reading/times.js';

/** So much of what one of two plans of a day names the other names as well. */
const SAME_PLAN = 0.5;

/** What is to be done, and when. */
export interface Plan {
  readonly unit: FactUnit;
  /** Empty of what has no date. */
  readonly times: readonly TimeMention[];
  readonly terms: readonly Term[];
}

/** The same plan in five letters is one: the same day, and most of what the shorter one names. */
export function groupsOf(plans: readonly Plan[]): readonly (readonly Plan[])[] {
  const identical = [...Map.groupBy(plans, sameAs).values()];
  const groups: Plan[][] = [];
  for (const said of identical) {
    const [plan] = said;
    const same = groups.find(([first]) => plan && first && isSamePlan(plan, first));
    if (same) same.push(...said);
    else groups.push([...said]);
  }
  return groups;
}

function isSamePlan(one: Plan, other: Plan): boolean {
  const [days, otherDays] = [one, other].map(({ times }) =>
    times.filter(isDay).flatMap(({ keys }) => keys),
  );
  if (!days?.some((key) => otherDays?.includes(key))) return false;
  const [fewer, more] = one.terms.length <= other.terms.length ? [one, other] : [other, one];
  const shared = fewer.terms.filter((term) => hasTerm(more.unit, term));
  return shared.length > 0 && shared.length >= SAME_PLAN * fewer.terms.length;
}

/** A date, and no stretch of time. */
export function isDay({ keys }: TimeMention): boolean {
  return keys.some((key) => key.startsWith('day '));
}

/** Said twice in a talk, "see you in two weeks" is one plan; "repeat the tests" and "tests are not to be repeated" are two. */
function sameAs({ unit, times, terms }: Plan): string {
  const when = times.flatMap(({ keys }) => keys).join(' ');
  if (times.length > 0 && (unit.speaker !== '' || terms.length === 0)) return when;
  const denied = FORBIDDING.test(unit.text) ? 'not ' : '';
  return `${denied}${when} ${terms.map(({ keys }) => keys[0]).join(' ')}`;
}

/** How many plans have a time. */
export function countsOf(plans: readonly Plan[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { times } of plans)
    for (const key of new Set(times.flatMap(({ keys }) => keys)))
      counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
}
