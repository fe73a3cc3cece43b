import { AuditTrail } from '@app/audit';
import { KeyRing } from '@app/database';
import type { Actor } from '@app/platform';
import { Injectable } from '@nestjs/common';
import { DocumentAccess } from '../document-access.js';
import { RecordedExtraction } from './recorded-extraction.js';
import { DocumentQuarantined } from '../scanning/scanning.errors.js';
import { openColumn } from '../sealed-columns.js';

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
  constructor(
    private readonly access: DocumentAccess,
    private readonly reading: RecordedExtraction,
    private readonly audit: AuditTrail,
    private readonly keyRing: KeyRing,
  ) {}

  /**
   * The reading is on record before the first byte. Bytes that are not what was sealed end it with
   * `SealBroken`, which goes on record too.
   */
  async read(actor: Actor, id: string): Promise<DocumentContent> {
    const { document, fileName, key } = await this.access.run(actor, id, async (tx, found) => {
      if (found.state === 'quarantined') throw new DocumentQuarantined();
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
      bytes: this.reading.read(
        actor,
        document,
        { blobId: document.blobId, key },
        'document.content-read',
      ),
    };
  }
}
