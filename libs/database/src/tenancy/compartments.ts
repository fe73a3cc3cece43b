import { Compartment } from '../keys/tenancy.entities.js';
import type { Transaction } from '../unit-of-work.js';

/**
 * SQL: the ids of the compartments whose rows the transaction's actor sees, for a statement that goes through them
 * one by one. Row-level security refuses the others' rows in any case.
 */
export const VISIBLE_COMPARTMENTS = `select id from compartment
  where cloister_sees(compartment.id) or cloister_glass_broken()`;

/** Where things of a tenant go that nobody sends elsewhere. */
export async function defaultCompartment(tx: Transaction, tenantId: string): Promise<Compartment> {
  return tx.findOneByOrFail(Compartment, { tenantId, isDefault: true });
}

export async function addCompartment(
  tx: Transaction,
  compartment: Pick<Compartment, 'id' | 'isDefault' | 'name' | 'tenantId'> &
    Partial<Pick<Compartment, 'confidentiality'>>,
): Promise<void> {
  await tx.insert(Compartment, compartment);
}

/** False where there is none of this id. */
export async function renameCompartment(
  tx: Transaction,
  id: string,
  name: string,
): Promise<boolean> {
  const { affected } = await tx.update(Compartment, { id }, { name });
  return affected === 1;
}
