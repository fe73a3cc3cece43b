import { Tenant, type TenantNames, type Transaction } from '@app/database';
import { hasAdministrator } from '../access/administrators.js';

export interface TenantDetails extends TenantNames {
  readonly id: string;
  readonly createdAt: Date;
  readonly suspendedAt: Date | null;
  readonly hasAdministrator: boolean;
}

export async function tenantDetails(tx: Transaction, id: string): Promise<TenantDetails> {
  const { name, shortName, createdAt, suspendedAt } = await tx.findOneByOrFail(Tenant, { id });
  const administered = await hasAdministrator(tx, id);
  return { id, name, shortName, createdAt, suspendedAt, hasAdministrator: administered };
}

export async function tenantNameOf(tx: Transaction, id: string): Promise<string> {
  return (await tx.findOneByOrFail(Tenant, { id })).name;
}
