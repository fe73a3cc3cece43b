import type { Transaction } from './unit-of-work.js';
import { countRows } from './keys/count-rows.js';
import type { KeyedRows } from './keys/key-versions.js';
import type { VersionedKey } from './keys/tenant-keys.js';

const KEPT_DAYS = 30;

/**
 * Of a request only hashes are kept, which cannot be made anew under another key. So an old index key
 * stays until the requests that it found are a month old; then they are forgotten.
 */
export class RequestRekeying implements KeyedRows {
  readonly name = 'idempotency keys';
  readonly purpose = 'blind_index';
  readonly movesBy = 'time';

  countAt(tx: Transaction, tenantId: string, version: number, atMost: number): Promise<number> {
    const condition = 'tenant_id = $1 and index_version = $2';
    return countRows(tx, 'idempotency', condition, [tenantId, version], atMost);
  }

  async rekey(
    tx: Transaction,
    tenantId: string,
    newest: VersionedKey,
    limit: number,
  ): Promise<number> {
    const [, count]: [unknown, number] = await tx.query(
      `delete from idempotency where ctid = any (array(select ctid from idempotency
         where tenant_id = $1 and index_version < $2
           and created_at < now() - interval '${KEPT_DAYS} days' limit $3))`,
      [tenantId, newest.version, limit],
    );
    return count;
  }
}
