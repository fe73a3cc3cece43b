import { AuditTrail } from '@app/audit';
import { SealBroken } from '@app/crypto';
import { KeyRing, UnitOfWork } from '@app/database';
import type { Actor } from '@app/platform';
import { Injectable, Logger } from '@nestjs/common';
import { BlobStore } from './blob-store.js';
import { DocumentAccess } from './document-access.js';
import type { Document } from './document.entities.js';
import { openColumn } from './sealed-columns.js';

/** The bytes that came in, and what a file of them is called. */
export interface DocumentContent {
  readonly mediaType: string;
  readonly sizeBytes: number;
  readonly fileName: string | null;
  readonly bytes: AsyncIterable<Buffer>;
}

/** Gives out documents as they came in. */
@Injectable()
export class DocumentContentService {
  private readonly logger = new Logger(DocumentContentService.name);

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly access: DocumentAccess,
    private readonly blobs: BlobStore,
    private readonly audit: AuditTrail,
    private readonly keyRing: KeyRing,
  ) {}

  /**
   * The reading is on record before the first byte. Bytes that are not what was sealed end it with
   * `SealBroken`, which goes on record too.
   */
  async read(actor: Actor, id: string): Promise<DocumentContent> {
    const { document, fileName, key } = await this.access.run(actor, id, async (tx, found) => {
      const objectKey = await this.keyRing.object(tx, actor.tenantId, found.objectKeyId);
      const sealed = found.fileNameSealed;
      await this.audit.record(tx, actor, {
        action: 'document.content-read',
        subject: { type: 'document', id: found.id },
        patientId: found.patientId,
      });
      return {
        document: found,
        key: objectKey,
        fileName: sealed && openColumn(objectKey, 'document.file_name', found, sealed),
      };
    });
    return {
      mediaType: document.mediaType,
      sizeBytes: document.sizeBytes,
      fileName,
      bytes: this.watched(actor, document, this.blobs.read(actor, document.blobId, key)),
    };
  }

  private async *watched(
    actor: Actor,
    { id, patientId }: Document,
    bytes: AsyncIterable<Buffer>,
  ): AsyncIterable<Buffer> {
    try {
      yield* bytes;
    } catch (err) {
      if (!(err instanceof SealBroken)) throw err;
      this.logger.error('stored bytes are not what was sealed', { documentId: id });
      await this.unitOfWork.run(actor, (tx) =>
        this.audit.record(tx, actor, {
          action: 'document.content-read',
          outcome: 'failed',
          subject: { type: 'document', id },
          patientId,
          reason: 'seal-broken',
        }),
      );
      throw err;
    }
  }
}
