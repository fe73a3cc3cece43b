import { openValue, sealValue } from '@app/crypto';
import {
  ifIntact,
  type KeyedRows,
  type KeyRing,
  type Transaction,
  type VersionedKey,
} from '@app/database';
import { z } from 'zod';
import { placeOfSecret } from './secret-place.js';

const Rows = z.array(
  z.object({
    entryId: z.uuid(),
    field: z.string(),
    version: z.int(),
    sealed: z.instanceof(Buffer),
  }),
);
const Counted = z.tuple([z.object({ count: z.coerce.number() })]);

/** What entries commit to under the tenant's own key is sealed anew; the entries are not touched. */
export class SecretRekeying implements KeyedRows {
  readonly name = 'audit secrets';
  readonly purpose = 'audit';
  readonly movesBy = 'work';

  constructor(private readonly keyRing: KeyRing) {}

  async countAt(
    tx: Transaction,
    tenantId: string,
    version: number,
    atMost: number,
  ): Promise<number> {
    const [{ count }] = Counted.parse(
      await tx.query(
        `select count(*) as count from (select from audit_secret
         where tenant_id = $1 and key_version = $2 limit ${atMost}) as found`,
        [tenantId, version],
      ),
    );
    return count;
  }

  async rekey(
    tx: Transaction,
    tenantId: string,
    newest: VersionedKey,
    limit: number,
  ): Promise<number> {
    const rows = Rows.parse(
      await tx.query(
        `select entry_id as "entryId", field, key_version as version, sealed from audit_secret
         where tenant_id = $1 and key_version < $2
         order by key_version, entry_id, field limit $3 for update skip locked`,
        [tenantId, newest.version, limit],
      ),
    );
    const moved: { readonly entryId: string; readonly field: string; readonly sealed: Buffer }[] =
      [];
    for (const { entryId, field, version, sealed } of rows) {
      const old = await this.keyRing.tenantKey(tx, tenantId, 'audit', version);
      const place = placeOfSecret(tenantId, entryId, field);
      const value = await ifIntact(entryId, () => openValue(old.key, place, sealed));
      if (value) moved.push({ entryId, field, sealed: sealValue(newest.key, place, value) });
    }
    await tx.query(
      `update audit_secret set sealed = fresh.sealed, key_version = $4
       from unnest($1::uuid[], $2::text[], $3::bytea[]) as fresh (entry_id, field, sealed)
       where audit_secret.entry_id = fresh.entry_id and audit_secret.field = fresh.field`,
      [
        moved.map(({ entryId }) => entryId),
        moved.map(({ field }) => field),
        moved.map(({ sealed }) => sealed),
        newest.version,
      ],
    );
    return moved.length;
  }
}
