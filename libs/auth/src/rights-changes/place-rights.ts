import type { Transaction } from '@app/database';
import type { Membership } from '../access/memberships.js';
import { Person, PersonCompartment, PersonRole, type Role } from '../accounts/person.entities.js';

interface Whose {
  readonly personId: string;
  readonly tenantId: string;
}

/** In alphabetical order. */
export async function rolesOf(tx: Transaction, personId: string): Promise<readonly Role[]> {
  return (await tx.findBy(PersonRole, { personId })).map(({ role }) => role).toSorted();
}

/**
 * In place of all roles.
 *
 * @param confirmed whether somebody besides an administrator who asked for it stands for this
 */
export async function placeRoles(
  tx: Transaction,
  { personId, tenantId }: Whose,
  roles: readonly Role[],
  { confirmed }: { readonly confirmed: boolean },
): Promise<void> {
  const had = await rolesOf(tx, personId);
  await tx.delete(PersonRole, { personId });
  for (const role of roles) await tx.insert(PersonRole, { personId, role, tenantId });
  const administered = had.includes('administrator');
  const administers = roles.includes('administrator');
  if (administered === administers && !(administers && confirmed)) return;
  const administratorConfirmedAt = administers && confirmed ? new Date() : null;
  await tx.update(Person, { id: personId }, { administratorConfirmedAt });
}

/** In place of all memberships. */
export async function placeMemberships(
  tx: Transaction,
  { personId, tenantId }: Whose,
  memberships: readonly Membership[],
): Promise<void> {
  await tx.delete(PersonCompartment, { personId });
  for (const each of memberships) {
    await tx.insert(PersonCompartment, { personId, tenantId, ...each });
  }
}
