import type { ObjectKey } from '@app/crypto';
import {
  ifIntact,
  type KeyedRows,
  type KeyRing,
  type Transaction,
  type VersionedKey,
} from '@app/database';
import { LessThan } from 'typeorm';
import type { BlobStore } from './content/blob-store.js';
import { Document, Encounter, Patient } from './document.entities.js';
import {
  contentIndex,
  externalNumberIndex,
  nameWordIndexes,
  referenceIndex,
} from './document-indexes.js';
import type { References } from './references.js';
import { openColumn } from './sealed-columns.js';

interface Indexes {
  readonly identifierIndex: Buffer | null;
  readonly anyAuthorityIndex: Buffer | null;
  readonly nameWords: readonly Buffer[] | null;
}
const ERASED: Indexes = { identifierIndex: null, anyAuthorityIndex: null, nameWords: null };

/** Patients and encounters are found by identifiers and names, which lie sealed in their rows. */
export class ReferenceRekeying implements KeyedRows {
  readonly name: string;
  readonly purpose = 'blind_index';
  readonly movesBy = 'work';
  private readonly entity: typeof Patient | typeof Encounter;

  constructor(
    private readonly keyRing: KeyRing,
    private readonly references: References,
    private readonly kind: 'patient' | 'encounter',
  ) {
    this.name = `${kind}s`;
    this.entity = kind === 'patient' ? Patient : Encounter;
  }

  countAt(tx: Transaction, tenantId: string, indexVersion: number): Promise<number> {
    return tx.countBy(this.entity, { tenantId, indexVersion });
  }

  async rekey(
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
    for (const row of rows) {
      const { id, indexVersion } = row;
      const key = keys.get(row.objectKeyId);
      const indexes = await ifIntact(id, () => (key ? this.indexesOf(row, newest, key) : ERASED));
      if (!indexes) continue;
      moved += 1;
      const { nameWords, ...own } = indexes;
      await tx.update(this.entity, { id, indexVersion }, { ...own, indexVersion: newest.version });
      if (nameWords) {
        await this.references.indexName(tx, tenantId, id, nameWords, newest.version);
      }
    }
    return moved;
  }

  private indexesOf(row: Patient | Encounter, newest: VersionedKey, key: ObjectKey): Indexes {
    const { identifierSealed, authoritySealed } = row;
    const identifier = openColumn(key, `${this.kind}.identifier`, row, identifierSealed);
    const authority =
      authoritySealed && openColumn(key, `${this.kind}.authority`, row, authoritySealed);
    const name =
      'nameSealed' in row && row.nameSealed
        ? openColumn(key, 'patient.name', row, row.nameSealed)
        : null;
    const { identifierIndex, anyAuthorityIndex } = referenceIndex(newest, this.kind, {
      identifier,
      authority,
    });
    const nameWords = name === null ? null : nameWordIndexes(newest, name);
    return { identifierIndex, anyAuthorityIndex, nameWords };
  }
}

/** Documents are found by the hash of their bytes and by their external number. */
export class DocumentRekeying implements KeyedRows {
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

  async rekey(
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
