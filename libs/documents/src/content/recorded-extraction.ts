import { AuditTrail } from '@app/audit';
import { type ObjectKey, SealBroken } from '@app/crypto';
import { ObjectErased, UnitOfWork } from '@app/database';
import type { Actor } from '@app/platform';
import { Injectable, Logger } from '@nestjs/common';
import { BlobStore } from './blob-store.js';
import { Document } from '../document.entities.js';

/** Reads sealed bytes of a document whose reading is on record already. */
@Injectable()
export class RecordedExtraction {
  private readonly logger = new Logger(RecordedExtraction.name);

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly blobs: BlobStore,
    private readonly audit: AuditTrail,
  ) {}

  /** Bytes that are not what was sealed end it with `SealBroken`, which goes on record too. */
  async *read(
    actor: Actor,
    { id, patientId }: Document,
    from: { readonly blobId: string; readonly key: ObjectKey },
    action: 'document.content-read' | 'document.text-read',
  ): AsyncIterable<Buffer> {
    try {
      yield* this.blobs.read(actor, from.blobId, from.key);
    } catch (err) {
      if (!(err instanceof SealBroken)) throw err;
      if (await this.isErased(actor, id)) throw new ObjectErased(); // while it was being read
      this.logger.error('stored bytes are not what was sealed', { documentId: id });
      await this.unitOfWork.run(actor, (tx) =>
        this.audit.record(tx, actor, {
          action,
          outcome: 'failed',
          subject: { type: 'document', id },
          patientId,
          reason: err.code,
        }),
      );
      throw err;
    }
  }

  private async isErased(actor: Actor, id: string): Promise<boolean> {
    return this.unitOfWork.run(actor, (tx) => tx.existsBy(Document, { id, state: 'erased' }));
  }
}
