import type { Transaction } from '@app/database';

/** One change of rights of a tenant after the other. */
export async function lockRights(tx: Transaction, tenantId: string): Promise<void> {
  await tx.query('select pg_advisory_xact_lock(hashtextextended($1, 11))', [tenantId]);
}
