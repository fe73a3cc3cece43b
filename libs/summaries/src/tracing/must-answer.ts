import { FACT_CLASSES, type FactClass } from '@app/faithfulness';
import { readSetting, type TenantSetting, type Transaction } from '@app/database';
import { z } from 'zod';

/** Which kinds of facts must be answered when a draft leaves them out, besides those that always must. */
export const MUST_ANSWER: TenantSetting<readonly string[]> = {
  name: 'must-answer',
  schema: z.array(z.string()),
  unset: [],
};

/** What an organization wants answered besides the first tier, in the order of the classes. */
export async function mustAnswerOf(
  tx: Transaction,
  tenantId: string,
): Promise<readonly FactClass[]> {
  const mustAnswer = await readSetting(tx, tenantId, MUST_ANSWER);
  return FACT_CLASSES.filter((factClass) => mustAnswer.includes(factClass));
}
