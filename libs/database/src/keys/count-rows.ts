import { z } from 'zod';
import type { Transaction } from '../unit-of-work.js';

const Counted = z.tuple([z.object({ count: z.coerce.number() })]);

/** Rows of `table` under the condition, of which the first parameter is the tenant. Stops at `atMost`. */
export async function countRows(
  tx: Transaction,
  table: string,
  condition: string,
  values: readonly unknown[],
  atMost: number,
): Promise<number> {
  const [{ count }] = Counted.parse(
    await tx.query(
      `select count(*) as count from (select from ${table} where ${condition} limit ${atMost}) as found`,
      [...values],
    ),
  );
  return count;
}
