import { AuditTrail } from '@app/audit';
import { KeyRing } from '@app/database';
import type { Actor } from '@app/platform';
import { Injectable } from '@nestjs/common';
import { BlobStore } from './blob-store.js';
import { DocumentAccess } from './document-access.js';
import { DocumentNotExtracted } from './documents.errors.js';
import { DocumentsRepository } from './documents.repository.js';
import { DocumentText } from './extraction/extraction-format.js';

/** Gives out what an extractor read, without the places of its runs. */
@Injectable()
export class DocumentTextService {
  constructor(
    private readonly access: DocumentAccess,
    private readonly documents: DocumentsRepository,
    private readonly blobs: BlobStore,
    private readonly audit: AuditTrail,
    private readonly keyRing: KeyRing,
  ) {}

  /** The newest extraction. Throws `DocumentNotExtracted` while there is none. */
  async read(actor: Actor, id: string): Promise<DocumentText> {
    const { blobId, key } = await this.access.run(actor, id, async (tx, document) => {
      const [extraction] = await this.documents.latestExtractions(tx, [document.id]);
      if (!extraction) throw new DocumentNotExtracted(document.state);
      const objectKey = await this.keyRing.object(tx, actor.tenantId, document.objectKeyId);
      await this.audit.record(tx, actor, {
        action: 'document.text-read',
        subject: { type: 'document', id: document.id },
        patientId: document.patientId,
        details: { extraction: extraction.number },
      });
      return { blobId: extraction.blobId, key: objectKey };
    });
    const parts = await Array.fromAsync(this.blobs.read(actor, blobId, key));
    return DocumentText.parse(JSON.parse(Buffer.concat(parts).toString('utf8')));
  }
}
