import { FACT_CLASSES, type FactClass } from '@app/faithfulness';
import { Tenant, type Transaction } from '@app/database';

/** What an organization wants answered besides the first tier, in the order of the classes. */
export async function mustAnswerOf(
  tx: Transaction,
  tenantId: string,
): Promise<readonly FactClass[]> {
  const { mustAnswer } = await tx.findOneByOrFail(Tenant, { id: tenantId });
  return FACT_CLASSES.filter((factClass) => mustAnswer.includes(factClass));
}
