import { Tenant } from '../keys/tenancy.entities.js';
import type { Transaction } from '../unit-of-work.js';

/** What people call a tenant. */
export type TenantNames = Pick<Tenant, 'name' | 'shortName'>;

/** Its keys and its first compartment are made by the caller. Without a short name the database makes one. */
export async function addTenant(
  tx: Transaction,
  id: string,
  names: Pick<TenantNames, 'name'> & Partial<TenantNames>,
): Promise<void> {
  await tx.insert(Tenant, { id, ...names });
}

/** Locked until `tx` ends: a second change at once waits for the first. */
export async function lockTenant(tx: Transaction, id: string): Promise<Tenant> {
  return tx.findOneOrFail(Tenant, { where: { id }, lock: { mode: 'pessimistic_write' } });
}

export async function renameTenant(tx: Transaction, id: string, names: TenantNames): Promise<void> {
  await tx.update(Tenant, { id }, names);
}

/** Since when its people and clients are refused; null: they are served again. */
export async function setSuspendedAt(
  tx: Transaction,
  id: string,
  suspendedAt: Date | null,
): Promise<void> {
  await tx.update(Tenant, { id }, { suspendedAt });
}
