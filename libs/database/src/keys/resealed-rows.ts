import type { ObjectKey } from '@app/crypto';
import { z } from 'zod';
import { countRows } from './count-rows.js';
import { ifIntact } from './if-intact.js';
import type { KeyRing } from './key-ring.js';
import type { KeyedRows } from './keyed-rows.js';
import type { TenantKeyPurpose } from './tenancy.entities.js';

const Rows = z.array(
  z.object({ ids: z.array(z.string()), version: z.int(), sealed: z.instanceof(Buffer) }),
);

/** Rows with a column that lies under a tenant's key itself. */
export interface ResealedRows {
  /** What they are, in the words of an operator. */
  readonly name: string;
  readonly purpose: TenantKeyPurpose;
  readonly table: string;
  /** The columns that name a row, with their types. */
  readonly id: Readonly<Record<string, 'uuid' | 'text'>>;
  readonly sealed: string;
  readonly version: string;
  /** SQL by which batches are taken. */
  readonly order: string;
  /** What lies under `from` under `to`. `ids` are those of the row, in the order of its columns. */
  readonly reseal: (
    row: { readonly tenantId: string; readonly ids: readonly string[]; readonly sealed: Buffer },
    from: ObjectKey,
    to: ObjectKey,
  ) => Buffer;
}

/** Opens and seals rows anew under the newest key, a batch at a time. Rows whose content was destroyed stay as they are. */
export function resealedRows(
  keyRing: KeyRing,
  { name, purpose, table, id, sealed, version, order, reseal }: ResealedRows,
): KeyedRows {
  const columns = Object.entries(id);
  const names = columns.map(([column]) => column);
  const casts = columns.map(([, type], index) => `$${index + 2}::${type}[]`);
  return {
    name,
    purpose,
    movesBy: 'work',
    countAt: (tx, tenantId, at, atMost) =>
      countRows(
        tx,
        table,
        `tenant_id = $1 and ${version} = $2 and ${sealed} is not null`,
        [tenantId, at],
        atMost,
      ),
    async rekey(tx, tenantId, newest, limit) {
      const rows = Rows.parse(
        await tx.query(
          `select array[${names.map((column) => `${column}::text`).join(', ')}] as ids,
             ${version} as version, ${sealed} as sealed
           from ${table} where tenant_id = $1 and ${version} < $2 and ${sealed} is not null
           order by ${order} limit $3 for update skip locked`,
          [tenantId, newest.version, limit],
        ),
      );
      const moved: { readonly ids: readonly string[]; readonly sealed: Buffer }[] = [];
      for (const row of rows) {
        const { ids } = row;
        const old = await keyRing.tenantKey(tx, tenantId, purpose, row.version);
        const fresh = await ifIntact(ids.join('/'), () =>
          reseal({ tenantId, ids, sealed: row.sealed }, old.key, newest.key),
        );
        if (fresh) moved.push({ ids, sealed: fresh });
      }
      await tx.query(
        `update ${table} set ${sealed} = fresh.resealed, ${version} = $1
         from unnest(${casts.join(', ')}, $${columns.length + 2}::bytea[])
           as fresh (${names.map((_, index) => `id_${index}`).join(', ')}, resealed)
         where ${names.map((column, index) => `${table}.${column} = fresh.id_${index}`).join(' and ')}`,
        [
          newest.version,
          ...names.map((_, index) => moved.map(({ ids }) => ids[index])),
          moved.map((row) => row.sealed),
        ],
      );
      return moved.length;
    },
  };
}
