import { countRows } from './keys/count-rows.js';
import { passingRows } from './keys/passing-rows.js';

const KEPT_DAYS = 30;

/**
 * Of a request only hashes are kept, which cannot be made anew under another key. So an old index key
 * stays until the requests that it found are a month old; then they are forgotten.
 */
export const REQUEST_ROWS = passingRows({
  name: 'idempotency keys',
  purpose: 'blind_index',
  countAt: (tx, tenantId, version, atMost) =>
    countRows(
      tx,
      'idempotency',
      'tenant_id = $1 and index_version = $2',
      [tenantId, version],
      atMost,
    ),
  async forget(tx, tenantId, newest, limit) {
    const [, count]: [unknown, number] = await tx.query(
      `delete from idempotency where ctid = any (array(select ctid from idempotency
         where tenant_id = $1 and index_version < $2
           and created_at < now() - interval '${KEPT_DAYS} days' limit $3))`,
      [tenantId, newest.version, limit],
    );
    return count;
  },
});
