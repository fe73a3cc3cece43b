import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import type { Transaction } from '../unit-of-work.js';
import { lockedWithDescendants } from './object-key-locks.js';

const Ids = z.array(z.object({ id: z.uuid() })).transform((rows) => rows.map(({ id }) => id));

/** Destroys keys of objects. Nothing sealed under them can be read again, whatever library sealed it. */
@Injectable()
export class KeyDestruction {
  /** What would go with these keys: they, and the keys of all that was made from what they protect. */
  withDescendants(tx: Transaction, ids: readonly string[]): Promise<readonly string[]> {
    return lockedWithDescendants(tx, ids);
  }

  /** Keys of what any of these were made from as well. */
  async sourcesOf(tx: Transaction, ids: readonly string[]): Promise<readonly string[]> {
    return Ids.parse(
      await tx.query(
        `select distinct source_key_id as id from object_key_source where object_key_id = any ($1)`,
        [ids],
      ),
    );
  }

  /** Those that were not destroyed before, with all that was made from what they protect. */
  async destroy(tx: Transaction, ids: readonly string[]): Promise<readonly string[]> {
    const doomed = await lockedWithDescendants(tx, ids);
    const [destroyed] = z.tuple([Ids, z.number()]).parse(
      await tx.query(
        `update object_key set wrapped = null where id = any ($1) and wrapped is not null
         returning id`,
        [doomed],
      ),
    );
    return destroyed;
  }
}
