import type { ObjectKey } from '@app/crypto';
import {
  ifIntact,
  type KeyedRows,
  type KeyRing,
  type Transaction,
  type VersionedKey,
} from '@app/database';
import { LessThan } from 'typeorm';
import type { BlobStore } from './blob-store.js';
import { Document, Encounter, Patient } from './document.entities.js';
import { contentIndex, externalNumberIndex, referenceIndex } from './document-indexes.js';
import { openColumn } from './sealed-columns.js';

/** Patients and encounters are found by their identifiers, which lie sealed in their rows. */
export class ReferencesUnderVersions implements KeyedRows {
  readonly name: string;
  readonly purpose = 'blind_index';
  readonly movesBy = 'work';
  private readonly entity: typeof Patient | typeof Encounter;

  constructor(
    private readonly keyRing: KeyRing,
    private readonly kind: 'patient' | 'encounter',
  ) {
    this.name = `${kind}s`;
    this.entity = kind === 'patient' ? Patient : Encounter;
  }

  countAt(tx: Transaction, tenantId: string, indexVersion: number): Promise<number> {
    return tx.countBy(this.entity, { tenantId, indexVersion });
  }

  async bringOn(
    tx: Transaction,
    tenantId: string,
    newest: VersionedKey,
    limit: number,
  ): Promise<number> {
    const rows = await tx.find(this.entity, {
      where: { tenantId, indexVersion: LessThan(newest.version) },
      order: { id: 'asc' },
      take: limit,
    });
    const keys = await keysOf(this.keyRing, tx, tenantId, rows);
    let moved = 0;
    for (const { id, objectKeyId, indexVersion, identifierSealed } of rows) {
      const key = keys.get(objectKeyId);
      const index = await ifIntact(id, () =>
        key
          ? referenceIndex(
              newest,
              this.kind,
              openColumn(key, `${this.kind}.identifier`, { tenantId, id }, identifierSealed),
            )
          : { indexVersion: newest.version, identifierIndex: null },
      );
      if (!index) continue;
      moved += 1;
      await tx.update(this.entity, { id, indexVersion }, index);
    }
    return moved;
  }
}

/** Documents are found by the hash of their bytes and by their external number. */
export class DocumentsUnderVersions implements KeyedRows {
  readonly name = 'documents';
  readonly purpose = 'blind_index';
  readonly movesBy = 'work';

  constructor(
    private readonly keyRing: KeyRing,
    private readonly blobs: BlobStore,
  ) {}

  countAt(tx: Transaction, tenantId: string, indexVersion: number): Promise<number> {
    return tx.countBy(Document, { tenantId, indexVersion });
  }

  async bringOn(
    tx: Transaction,
    tenantId: string,
    newest: VersionedKey,
    limit: number,
  ): Promise<number> {
    const rows = await tx.find(Document, {
      where: { tenantId, indexVersion: LessThan(newest.version) },
      order: { id: 'asc' },
      take: limit,
    });
    const keys = await keysOf(this.keyRing, tx, tenantId, rows);
    let moved = 0;
    for (const document of rows) {
      const { id, indexVersion } = document;
      const key = keys.get(document.objectKeyId);
      const indexes = await ifIntact(id, () =>
        key
          ? this.indexesOf(tx, document, newest, key)
          : { contentIndex: null, externalNumberIndex: null },
      );
      if (!indexes) continue;
      moved += 1;
      await tx.update(Document, { id, indexVersion }, { ...indexes, indexVersion: newest.version });
    }
    return moved;
  }

  private async indexesOf(
    tx: Transaction,
    document: Document,
    newest: VersionedKey,
    key: ObjectKey,
  ): Promise<Pick<Document, 'contentIndex' | 'externalNumberIndex'>> {
    const { blobId, externalNumberSealed: sealed } = document;
    const { plaintextSha256 } = await this.blobs.header(tx, blobId, key);
    const number = sealed && openColumn(key, 'document.external_number', document, sealed);
    return {
      contentIndex: contentIndex(newest, plaintextSha256),
      externalNumberIndex: number === null ? null : externalNumberIndex(newest, number),
    };
  }
}

function keysOf(
  keyRing: KeyRing,
  tx: Transaction,
  tenantId: string,
  rows: readonly { readonly objectKeyId: string }[],
): Promise<ReadonlyMap<string, ObjectKey>> {
  return keyRing.objects(
    tx,
    tenantId,
    rows.map(({ objectKeyId }) => objectKeyId),
  );
}
