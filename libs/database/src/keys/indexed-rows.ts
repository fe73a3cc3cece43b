import type { ObjectKey } from '@app/crypto';
import type { EntityTarget } from 'typeorm';
import type { Transaction } from '../unit-of-work.js';
import { ifIntact } from './if-intact.js';
import type { KeyRing } from './key-ring.js';
import type { KeyedRows } from './keyed-rows.js';
import type { VersionedKey } from './tenant-keys.js';

interface SealedRow {
  readonly tenantId: string;
  readonly objectKeyId?: string;
}

/** Rows that are found by blind indexes of what lies sealed in them. */
export interface IndexedRows<Row extends SealedRow> {
  /** What they are, in the words of an operator. */
  readonly name: string;
  readonly entity: EntityTarget<Row>;
  /** The property with the version of the index key. */
  readonly version: keyof Row & string;
  /** The property that names a row. */
  readonly id: keyof Row & string;
  /** The object keys that open the rows, one for each. @default that of the row itself */
  readonly objectKeyIds?: (
    tx: Transaction,
    rows: readonly Row[],
  ) => Promise<readonly (string | undefined)[]>;
  /** Makes the indexes of a row anew. Without a key, which was destroyed, nobody knows what it was found by. */
  readonly reindex: (
    tx: Transaction,
    row: Row,
    key: ObjectKey | undefined,
    newest: VersionedKey,
  ) => Promise<void>;
}

/** Brings rows under the newest index key, a batch at a time; one that was tampered with stays where it is. */
export function indexedRows<Row extends SealedRow>(
  keyRing: KeyRing,
  { name, entity, version, id, objectKeyIds, reindex }: IndexedRows<Row>,
): KeyedRows {
  return {
    name,
    purpose: 'blind_index',
    movesBy: 'work',
    countAt: (tx, tenantId, at) =>
      tx
        .createQueryBuilder(entity, 'row')
        .where(`row.tenantId = :tenantId and row.${version} = :at`, { tenantId, at })
        .getCount(),
    async rekey(tx, tenantId, newest, limit) {
      const rows = await tx
        .createQueryBuilder(entity, 'row')
        .where(`row.tenantId = :tenantId and row.${version} < :newest`, {
          tenantId,
          newest: newest.version,
        })
        .orderBy(`row.${id}`)
        .take(limit)
        .getMany();
      const keyIds = objectKeyIds
        ? await objectKeyIds(tx, rows)
        : rows.map(({ objectKeyId }) => objectKeyId);
      const keys = await keyRing.objects(tx, tenantId, [
        ...new Set(keyIds.flatMap((keyId) => keyId ?? [])),
      ]);
      let moved = 0;
      for (const [index, row] of rows.entries()) {
        const key = keys.get(keyIds[index] ?? '');
        const done = await ifIntact(String(row[id]), async () => {
          await reindex(tx, row, key, newest);
          return true;
        });
        if (done) moved += 1;
      }
      return moved;
    },
  };
}
