import { KeyRing, type Transaction, whereAny } from '@app/database';
import type { Actor } from '@app/platform';
import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import type { Document } from '../document.entities.js';
import { DocumentMetadata, openMetadata, storeMetadata } from './document-metadata.js';

/** What senders stated about documents beyond their rows, for libraries that know its format. */
@Injectable()
export class StatedMetadata {
  constructor(private readonly keyRing: KeyRing) {}

  /** By the ids of the documents; of most their senders said nothing. */
  async of(
    tx: Transaction,
    { tenantId }: Actor,
    documents: readonly Document[],
  ): Promise<ReadonlyMap<string, string>> {
    const rows = await whereAny(documents, (some) =>
      tx.findBy(DocumentMetadata, { documentId: In(some.map(({ id }) => id)) }),
    );
    const keyOf = new Map(documents.map(({ id, objectKeyId }) => [id, objectKeyId]));
    const keys = await this.keyRing.objects(tx, tenantId, [...keyOf.values()]);
    return new Map(
      rows.flatMap((row) => {
        const key = keys.get(keyOf.get(row.documentId) ?? '');
        return key ? [[row.documentId, openMetadata(key, row)] as const] : [];
      }),
    );
  }

  /** What the sender of a document says of it by now, in place of what it said. */
  async change(
    tx: Transaction,
    { tenantId }: Actor,
    { id, objectKeyId }: Document,
    said: string,
  ): Promise<void> {
    const key = await this.keyRing.object(tx, tenantId, objectKeyId);
    await tx.delete(DocumentMetadata, { documentId: id });
    await storeMetadata(tx, key, { tenantId, id }, said);
  }
}
