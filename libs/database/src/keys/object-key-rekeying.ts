import { unwrapKey, wrapKey } from '@app/crypto';
import { z } from 'zod';
import type { Transaction } from '../unit-of-work.js';
import { countRows } from './count-rows.js';
import { ifIntact } from './if-intact.js';
import { objectContext } from './key-contexts.js';
import type { KeyRing } from './key-ring.js';
import type { VersionedKey } from './tenant-keys.js';

const Rows = z.array(z.object({ id: z.uuid(), version: z.int(), wrapped: z.instanceof(Buffer) }));

/** Keys of objects are unwrapped and wrapped anew; what is sealed under them stays as it is. */
export class ObjectKeyRekeying {
  readonly name = 'object keys';
  readonly purpose = 'wrap';
  readonly movesBy = 'work';

  constructor(private readonly keyRing: KeyRing) {}

  countAt(tx: Transaction, tenantId: string, version: number, atMost: number): Promise<number> {
    return countRows(
      tx,
      'object_key',
      'tenant_id = $1 and tenant_key_version = $2 and wrapped is not null',
      [tenantId, version],
      atMost,
    );
  }

  async rekey(
    tx: Transaction,
    tenantId: string,
    newest: VersionedKey,
    limit: number,
  ): Promise<number> {
    const rows = Rows.parse(
      await tx.query(
        `select id, tenant_key_version as version, wrapped from object_key
         where tenant_id = $1 and tenant_key_version < $2 and wrapped is not null
         order by id limit $3 for update skip locked`,
        [tenantId, newest.version, limit],
      ),
    );
    const ids: string[] = [];
    const rewrapped: Buffer[] = [];
    for (const { id, version, wrapped } of rows) {
      const old = await this.keyRing.tenantKey(tx, tenantId, 'wrap', version);
      const context = objectContext(tenantId, id);
      const key = await ifIntact(id, () => unwrapKey(old.key, wrapped, context));
      if (!key) continue;
      ids.push(id);
      rewrapped.push(wrapKey(newest.key, key, context));
    }
    await tx.query(
      `update object_key set wrapped = fresh.wrapped, tenant_key_version = $3
       from unnest($1::uuid[], $2::bytea[]) as fresh (id, wrapped)
       where object_key.id = fresh.id`,
      [ids, rewrapped, newest.version],
    );
    return ids.length;
  }
}
