import { Injectable } from '@nestjs/common';
import type { Client } from 'pg';
import { z } from 'zod';
import type { Transaction } from '../unit-of-work.js';
import { lockedWithDescendants } from './object-key-locks.js';
import { ObjectKeyRow, ObjectKeySource } from './tenancy.entities.js';

const Ids = z.array(z.object({ id: z.uuid() })).transform((rows) => rows.map(({ id }) => id));

/** Destroys the key of an object of which nothing was made. */
export async function destroyKey(tx: Transaction, id: string): Promise<void> {
  await tx.update(ObjectKeyRow, { id }, { wrapped: null });
}

/** Those that were not destroyed before, of all tenants; how many. Asked as the owner of the tables. */
export async function destroyKeysOfAll(
  owner: Pick<Client, 'query'>,
  ids: readonly string[],
): Promise<number> {
  const { rowCount } = await owner.query(
    'update object_key set wrapped = null where id = any ($1) and wrapped is not null',
    [ids],
  );
  return rowCount ?? 0;
}

/** From now on the object's key dies with this other one, too. Where it does already, nothing changes. */
export async function addKeySource(
  tx: Transaction,
  source: Pick<ObjectKeySource, 'objectKeyId' | 'sourceKeyId' | 'tenantId'>,
): Promise<void> {
  await tx.createQueryBuilder().insert().into(ObjectKeySource).values(source).orIgnore().execute();
}

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
