import type { Transaction } from '@app/database';
import type { Actor } from '@app/platform';
import { IsNull } from 'typeorm';
import { Person, PersonRole } from '../accounts/person.entities.js';
import { LastAdministrator } from './rights.errors.js';

/** Whether somebody administers this tenant, signed in or not yet. */
export async function hasAdministrator(tx: Transaction, tenantId: string): Promise<boolean> {
  return tx
    .createQueryBuilder(Person, 'person')
    .innerJoin(PersonRole, 'role', 'role.personId = person.id')
    .where({ tenantId, removedAt: IsNull() })
    .andWhere(`role.role = 'administrator'`)
    .getExists();
}

/**
 * Inside the transaction that may have taken the last one away. The operator may: the machine's
 * shell makes the link to another first one. Throws `LastAdministrator`.
 */
export async function requireAdministrator(
  tx: Transaction,
  { kind, tenantId }: Actor,
): Promise<void> {
  if (kind === 'service') return;
  if (!(await hasAdministrator(tx, tenantId))) throw new LastAdministrator();
}
