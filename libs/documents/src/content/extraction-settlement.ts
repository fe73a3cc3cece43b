import { AuditTrail } from '@app/audit';
import { DomainEvents, notify, type Transaction, UnitOfWork } from '@app/database';
import { serviceActor } from '@app/platform';
import { JobQueue } from '@app/queue';
import { Injectable, Logger } from '@nestjs/common';
import { AttachmentsService, type StoredAttachment } from '../intake/attachments.service.js';
import type { StoredBytes } from './blob-store.js';
import { highestOf, labelOf } from '../confidentiality.js';
import { Document } from '../document.entities.js';
import { DocumentsRepository } from '../documents.repository.js';
import { insertExtraction } from './extraction-row.js';
import type { Extraction } from '@app/extraction';
import type { RejectionDetails } from '@app/extraction';
import { PatientChecks } from '../patient-check/patient-checks.service.js';
import { ExtractionTurns } from '../reading/extraction-turns.service.js';
import type { ScanVerdict } from '../scanning/malware-scan.js';

/** A text that was read, stored but belonging to nothing yet, and what came with the document. */
export interface ReadText {
  readonly extraction: Extraction;
  readonly stored: StoredBytes;
  readonly attachments: readonly StoredAttachment[];
  readonly scan: ScanVerdict;
}

/** Ends the extraction of a document, one way or the other, in one transaction. */
@Injectable()
export class ExtractionSettlement {
  private readonly logger = new Logger(ExtractionSettlement.name);

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly documents: DocumentsRepository,
    private readonly attachments: AttachmentsService,
    private readonly audit: AuditTrail,
    private readonly events: DomainEvents,
    private readonly queue: JobQueue,
    private readonly turns: ExtractionTurns,
    private readonly patients: PatientChecks,
  ) {}

  /** False when the document was no longer this attempt's; then nothing of the result is kept. */
  async accept(document: Document, read: ReadText): Promise<boolean> {
    return this.settle(document, (tx) => this.insertText(tx, document, read));
  }

  async reject(
    document: Document,
    reason: string,
    details: RejectionDetails | null = null,
  ): Promise<void> {
    await this.settle(document, async (tx) => {
      const { id, tenantId, patientId } = document;
      const change = { state: 'rejected', stateReason: reason, stateDetails: details } as const;
      if (!(await this.documents.settle(tx, document, change))) return null;
      await this.audit.record(tx, serviceActor('extract', tenantId), {
        action: 'document.rejected',
        outcome: 'failed',
        subject: { type: 'document', id },
        patientId,
        reason,
      });
      await notify(tx, 'work', document.actorId);
      return {
        events: [await this.events.emit(tx, tenantId, 'document.rejected', id)],
        documents: [],
      };
    });
  }

  /** Nothing reads it from now on, until the operator releases it. What waits for its text goes on waiting. */
  async quarantine(
    document: Document,
    { signature, scanner }: Extract<ScanVerdict, { kind: 'found' }>,
  ): Promise<void> {
    await this.settle(document, async (tx) => {
      const { id, tenantId, patientId } = document;
      const change = { state: 'quarantined', stateReason: 'malware', stateDetails: null } as const;
      if (!(await this.documents.settle(tx, document, change))) return null;
      await this.audit.record(tx, serviceActor('extract', tenantId), {
        action: 'document.quarantined',
        outcome: 'failed',
        subject: { type: 'document', id },
        patientId,
        reason: 'malware',
        details: { signature, scanner },
      });
      await notify(tx, 'work', document.actorId);
      return {
        events: [await this.events.emit(tx, tenantId, 'document.quarantined', id)],
        documents: [],
      };
    });
  }

  private async insertText(
    tx: Transaction,
    document: Document,
    { extraction, stored, attachments, scan }: ReadText,
  ): Promise<Settled | null> {
    const { id, tenantId, patientId } = document;
    const confidentiality = highestOf([
      document.confidentiality,
      labelOf(extraction.stated?.confidentiality),
    ]);
    const settled = await this.documents.settle(tx, document, {
      state: 'extracted',
      stateReason: null,
      stateDetails: null,
      mediaType: extraction.mediaType,
      confidentiality,
    });
    if (!settled) return null;
    await stored.complete(tx);
    await insertExtraction(tx, document, 1, extraction, stored.blobId);
    const labelled = await tx.findOneByOrFail(Document, { id });
    const doubts = await this.patients.check(tx, labelled, extraction);
    const documents = await this.attachments.accept(tx, labelled, attachments);
    await this.audit.record(tx, serviceActor('extract', tenantId), {
      action: 'document.extracted',
      subject: { type: 'document', id },
      patientId,
      details: {
        characters: extraction.text.length,
        extractor: extraction.extractor.name,
        extractorVersion: extraction.extractor.version,
        ...(scan.kind === 'not-scanned' ? { notScanned: scan.why } : { scanner: scan.scanner }),
        ...(documents.length > 0 && { attachments: documents.length }),
      },
    });
    await notify(tx, 'work', document.actorId);
    const extracted = await this.events.emit(tx, tenantId, 'document.extracted', id);
    return { events: [extracted, ...doubts], documents };
  }

  private async settle(
    { id, tenantId }: Document,
    work: (tx: Transaction) => Promise<Settled | null>,
  ): Promise<boolean> {
    const settled = await this.unitOfWork.run(serviceActor('extract', tenantId), work);
    if (!settled) {
      this.logger.log('extraction discarded', { documentId: id });
      return false;
    }
    for (const event of settled.events) {
      await this.queue.add('domain-event', { tenantId, id: event });
    }
    const [attached] = settled.documents;
    if (attached) await this.turns.admit(tenantId, attached);
    return true;
  }
}

/** What has to be done once the transaction has committed. */
interface Settled {
  readonly events: readonly string[];
  readonly documents: readonly string[];
}
