import type { ObjectKey } from '@app/crypto';
import {
  indexedRows,
  type KeyedRows,
  type KeyRing,
  type Transaction,
  type VersionedKey,
} from '@app/database';
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
export function referenceRows(
  keyRing: KeyRing,
  references: References,
  kind: 'patient' | 'encounter',
): KeyedRows {
  const entity: typeof Patient | typeof Encounter = kind === 'patient' ? Patient : Encounter;
  return indexedRows<Patient | Encounter>(keyRing, {
    name: `${kind}s`,
    entity,
    version: 'indexVersion',
    id: 'id',
    async reindex(tx, row, key, newest) {
      const { id, tenantId, indexVersion } = row;
      const { nameWords, ...own } = key ? indexesOf(kind, row, newest, key) : ERASED;
      await tx.update(entity, { id, indexVersion }, { ...own, indexVersion: newest.version });
      if (nameWords) await references.indexName(tx, tenantId, id, nameWords, newest.version);
    },
  });
}

/** Documents are found by the hash of their bytes and by their external number. */
export function documentRows(keyRing: KeyRing, blobs: BlobStore): KeyedRows {
  return indexedRows<Document>(keyRing, {
    name: 'documents',
    entity: Document,
    version: 'indexVersion',
    id: 'id',
    async reindex(tx, document, key, newest) {
      const { id, indexVersion } = document;
      const indexes = key
        ? await documentIndexes(tx, document, newest, { key, blobs })
        : { contentIndex: null, externalNumberIndex: null };
      await tx.update(Document, { id, indexVersion }, { ...indexes, indexVersion: newest.version });
    },
  });
}

function indexesOf(
  kind: 'patient' | 'encounter',
  row: Patient | Encounter,
  newest: VersionedKey,
  key: ObjectKey,
): Indexes {
  const { identifierSealed, authoritySealed } = row;
  const identifier = openColumn(key, `${kind}.identifier`, row, identifierSealed);
  const authority = authoritySealed && openColumn(key, `${kind}.authority`, row, authoritySealed);
  const name =
    'nameSealed' in row && row.nameSealed
      ? openColumn(key, 'patient.name', row, row.nameSealed)
      : null;
  const { identifierIndex, anyAuthorityIndex } = referenceIndex(newest, kind, {
    identifier,
    authority,
  });
  const nameWords = name === null ? null : nameWordIndexes(newest, name);
  return { identifierIndex, anyAuthorityIndex, nameWords };
}

async function documentIndexes(
  tx: Transaction,
  document: Document,
  newest: VersionedKey,
  { key, blobs }: { readonly key: ObjectKey; readonly blobs: BlobStore },
): Promise<Pick<Document, 'contentIndex' | 'externalNumberIndex'>> {
  const { blobId, externalNumberSealed: sealed } = document;
  const { plaintextSha256 } = await blobs.header(tx, blobId, key);
  const number = sealed && openColumn(key, 'document.external_number', document, sealed);
  return {
    contentIndex: contentIndex(newest, plaintextSha256),
    externalNumberIndex: number === null ? null : externalNumberIndex(newest, number),
  };
}
