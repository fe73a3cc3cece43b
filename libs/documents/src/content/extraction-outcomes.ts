import { AuditTrail } from '@app/audit';
import { DomainEvents, notify, type Transaction } from '@app/database';
import type { Extraction, RejectionDetails } from '@app/extraction';
import { serviceActor } from '@app/platform';
import { Injectable } from '@nestjs/common';
import { highestOf, labelOf } from '../confidentiality.js';
import { Document } from '../document.entities.js';
import { DocumentsRepository } from '../documents.repository.js';
import { AttachmentsService, type StoredAttachment } from '../intake/attachments.service.js';
import { PatientChecks } from '../patient-check/patient-checks.service.js';
import type { ScanVerdict } from '../scanning/malware-scan.js';
import type { StoredBytes } from './blob-store.js';
import { insertExtraction } from './extraction-row.js';

/** A text that was read, stored but belonging to nothing yet, and what came with the document. */
export interface ReadText {
  readonly extraction: Extraction;
  readonly stored: StoredBytes;
  readonly attachments: readonly StoredAttachment[];
  readonly scan: ScanVerdict;
}

/** What has to be done once the transaction has committed. */
export interface SettledExtraction {
  readonly events: readonly string[];
  readonly documents: readonly string[];
}

/**
 * What a document is after its extraction, each with its entry and its event. Null where it was no
 * longer this attempt's: then nothing has changed.
 */
@Injectable()
export class ExtractionOutcomes {
  constructor(
    private readonly documents: DocumentsRepository,
    private readonly attachments: AttachmentsService,
    private readonly patients: PatientChecks,
    private readonly audit: AuditTrail,
    private readonly events: DomainEvents,
  ) {}

  async extracted(
    tx: Transaction,
    document: Document,
    { extraction, stored, attachments, scan }: ReadText,
  ): Promise<SettledExtraction | null> {
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

  async rejected(
    tx: Transaction,
    document: Document,
    reason: string,
    details: RejectionDetails | null,
  ): Promise<SettledExtraction | null> {
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
  }

  async quarantined(
    tx: Transaction,
    document: Document,
    { signature, scanner }: Extract<ScanVerdict, { kind: 'found' }>,
  ): Promise<SettledExtraction | null> {
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
  }
}
