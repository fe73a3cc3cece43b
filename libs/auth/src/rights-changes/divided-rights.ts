import { CONFIDENTIALITY_CODES } from '@app/database';
import type { Membership } from '../access/memberships.js';
import type { Role } from '../accounts/person.entities.js';

/** What of a change holds at once, and whether something of it waits. */
interface Divided<T> {
  readonly now: readonly T[];
  readonly waits: boolean;
}

/** What is taken away goes at once; a role that is added waits where `waiting` names it. */
export function divideRoles(
  had: readonly Role[],
  wanted: readonly Role[],
  waiting: readonly Role[],
): Divided<Role> {
  const now = wanted.filter((role) => had.includes(role) || !waiting.includes(role));
  return { now, waits: now.length < wanted.length };
}

/** A compartment that is added and a clearance that is raised wait. */
export function divideMemberships(
  had: readonly Membership[],
  wanted: readonly Membership[],
): Divided<Membership> {
  const now = wanted.flatMap(({ compartmentId, clearance }) => {
    const before = had.find((membership) => membership.compartmentId === compartmentId);
    if (!before) return [];
    const lower = rank(clearance) < rank(before.clearance) ? clearance : before.clearance;
    return [{ compartmentId, clearance: lower }];
  });
  const waits = wanted.some(
    ({ compartmentId, clearance }) =>
      !now.some((each) => each.compartmentId === compartmentId && each.clearance === clearance),
  );
  return { now, waits };
}

/** As an entry of the trail says them. */
export function membershipsText(memberships: readonly Membership[]): string {
  return memberships
    .map(({ compartmentId, clearance }) => `${compartmentId}:${clearance}`)
    .toSorted()
    .join(' ');
}

function rank(clearance: Membership['clearance']): number {
  return CONFIDENTIALITY_CODES.indexOf(clearance);
}
