import { AuditTrail } from '@app/audit';
import { KeyRing } from '@app/database';
import type { Actor } from '@app/platform';
import { Injectable } from '@nestjs/common';
import { DocumentAccess } from '../document-access.js';
import { DocumentNotExtracted } from '../documents.errors.js';
import { DocumentsRepository } from '../documents.repository.js';
import { DocumentText, Extraction, marksOf } from '@app/extraction';
import { RecordedExtraction } from './recorded-extraction.js';

/** Gives out what an extractor read, without the places of its runs. */
@Injectable()
export class DocumentTextService {
  constructor(
    private readonly access: DocumentAccess,
    private readonly documents: DocumentsRepository,
    private readonly reading: RecordedExtraction,
    private readonly audit: AuditTrail,
    private readonly keyRing: KeyRing,
  ) {}

  /** By default the newest extraction. Throws `DocumentNotExtracted` while there is none. */
  async read(actor: Actor, id: string, extractionId: string | null = null): Promise<DocumentText> {
    const { document, blobId, key } = await this.access.run(actor, id, async (tx, found) => {
      const extraction = await this.documents.extraction(tx, found.id, extractionId);
      if (!extraction) throw new DocumentNotExtracted(found.state);
      const objectKey = await this.keyRing.object(tx, actor.tenantId, found.objectKeyId);
      await this.audit.record(tx, actor, {
        action: 'document.text-read',
        subject: { type: 'document', id: found.id },
        patientId: found.patientId,
        details: { extraction: extraction.number },
      });
      return { document: found, blobId: extraction.blobId, key: objectKey };
    });
    const parts = await Array.fromAsync(
      this.reading.read(actor, document, { blobId, key }, 'document.text-read'),
    );
    const stored = Extraction.parse(JSON.parse(Buffer.concat(parts).toString('utf8')));
    return DocumentText.parse({ ...stored, marks: marksOf(stored) });
  }
}
