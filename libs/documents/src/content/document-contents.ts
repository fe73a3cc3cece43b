import { KeyRing, type Transaction, UnitOfWork } from '@app/database';
import { Extraction } from '@app/extraction';
import type { Actor } from '@app/platform';
import { Injectable } from '@nestjs/common';
import { DocumentNotFound } from '../documents.errors.js';
import { DocumentsRepository } from '../documents.repository.js';
import { BlobStore } from './blob-store.js';

/** The sealed bytes of documents and of their extractions, for libraries whose own act is what is audited. */
@Injectable()
export class DocumentContents {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly documents: DocumentsRepository,
    private readonly blobs: BlobStore,
    private readonly keyRing: KeyRing,
  ) {}

  /** SHA-256 of each document's bytes, by its id. Throws `ObjectErased`. */
  async hashes(
    tx: Transaction,
    { tenantId }: Actor,
    documentIds: readonly string[],
  ): Promise<ReadonlyMap<string, Buffer>> {
    const hashes = new Map<string, Buffer>();
    for (const { id, objectKeyId, blobId } of await this.documents.findAll(tx, documentIds)) {
      const key = await this.keyRing.object(tx, tenantId, objectKeyId);
      hashes.set(id, (await this.blobs.header(tx, blobId, key)).plaintextSha256);
    }
    return hashes;
  }

  /** An extraction in full, by default the newest. The caller's own act is what is audited. */
  async readExtraction(
    actor: Actor,
    documentId: string,
    extractionId: string | null,
  ): Promise<{ id: string; extraction: Extraction }> {
    const { row, key } = await this.unitOfWork.run(actor, async (tx) => {
      const document = await this.documents.find(tx, documentId);
      const found = await this.documents.extraction(tx, documentId, extractionId);
      if (!document || !found) throw new DocumentNotFound();
      return {
        row: found,
        key: await this.keyRing.object(tx, actor.tenantId, document.objectKeyId),
      };
    });
    const parts = await Array.fromAsync(this.blobs.read(actor, row.blobId, key));
    const extraction = Extraction.parse(JSON.parse(Buffer.concat(parts).toString('utf8')));
    return { id: row.id, extraction };
  }
}
