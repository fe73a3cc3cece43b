import { z } from 'zod';
import type { Transaction } from '../unit-of-work.js';

const Ids = z.array(z.object({ id: z.uuid() })).transform((rows) => rows.map(({ id }) => id));

/** Those of the keys that are not destroyed. They stay so until the transaction ends. */
export async function lockActive(
  tx: Transaction,
  ids: readonly string[],
): Promise<readonly string[]> {
  if (ids.length === 0) return [];
  return Ids.parse(
    await tx.query(
      `select id from object_key where id = any ($1) and wrapped is not null
       order by id for key share`,
      [ids],
    ),
  );
}

/**
 * The keys and all that was made from what they protect, however far down, for this transaction
 * alone: nobody makes anything more from them meanwhile.
 */
export async function lockedWithDescendants(
  tx: Transaction,
  ids: readonly string[],
): Promise<readonly string[]> {
  const found = new Set<string>();
  for (let level: readonly string[] = [...new Set(ids)]; level.length > 0;) {
    const locked = Ids.parse(
      await tx.query('select id from object_key where id = any ($1) order by id for update', [
        level,
      ]),
    );
    for (const id of locked) found.add(id);
    const made = Ids.parse(
      await tx.query(
        `select distinct object_key_id as id from object_key_source where source_key_id = any ($1)`,
        [locked],
      ),
    );
    level = made.filter((id) => !found.has(id));
  }
  return [...found];
}
