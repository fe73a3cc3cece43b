import { AuditTrail } from '@app/audit';
import {
  DomainEvents,
  KeyRing,
  type Page,
  toPage,
  type Transaction,
  UnitOfWork,
} from '@app/database';
import { type Actor, DomainError } from '@app/platform';
import { JobQueue } from '@app/queue';
import { Injectable, Logger } from '@nestjs/common';
import { BlobStore } from './blob-store.js';
import type { Document, ExtractionRow } from './document.entities.js';
import { DocumentNotCancellable, DocumentNotFound } from './documents.errors.js';
import { type DocumentFilter, DocumentsRepository } from './documents.repository.js';
import { Extraction } from './extraction/extraction-format.js';
import { References } from './references.js';
import { openColumn } from './sealed-columns.js';

/** A document with what is sealed about it opened, for those who may see it. */
export interface DocumentDetails {
  readonly document: Document;
  readonly fileName: string | null;
  readonly externalNumber: string | null;
  readonly patientIdentifier: string | null;
  readonly encounterIdentifier: string | null;
  readonly extraction: ExtractionRow | null;
}

@Injectable()
export class DocumentsService {
  private readonly logger = new Logger(DocumentsService.name);

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly documents: DocumentsRepository,
    private readonly blobs: BlobStore,
    private readonly references: References,
    private readonly audit: AuditTrail,
    private readonly keyRing: KeyRing,
    private readonly events: DomainEvents,
    private readonly queue: JobQueue,
  ) {}

  async get(actor: Actor, id: string): Promise<DocumentDetails> {
    return this.orRefused(actor, id, async (tx) => {
      const document = await this.documents.find(tx, id);
      if (!document) return null;
      await this.audit.record(tx, actor, {
        action: 'document.read',
        subject: { type: 'document', id },
        patientId: document.patientId,
      });
      const [details] = await this.open(tx, actor, [document]);
      return details ?? null;
    });
  }

  /** Newest or oldest first, by arrival. A patient that nobody mentioned has no documents. */
  async list(
    actor: Actor,
    {
      patientIdentifier,
      ...filter
    }: Omit<DocumentFilter, 'patientId'> & { patientIdentifier: string | null },
  ): Promise<Page<DocumentDetails>> {
    return this.unitOfWork.run(actor, async (tx) => {
      const patientId = patientIdentifier
        ? await this.references.find(tx, actor.tenantId, 'patient', patientIdentifier)
        : null;
      const unknown = patientIdentifier !== null && patientId === null;
      const rows = unknown ? [] : await this.documents.page(tx, { ...filter, patientId });
      const { items, nextCursor } = toPage(rows, filter);
      await this.audit.record(tx, actor, {
        action: 'document.listed',
        subject: { type: 'document', id: null },
        patientId,
        details: { count: items.length },
      });
      return { items: await this.open(tx, actor, items), nextCursor };
    });
  }

  /** Stops a document that is not extracted yet. It stays, rejected, with the reason `cancelled`. */
  async cancel(actor: Actor, id: string): Promise<void> {
    const event = await this.orRefused<string>(actor, id, async (tx) => {
      const document = await this.documents.find(tx, id);
      if (!document) return null;
      if (!(await this.documents.cancel(tx, id))) return new DocumentNotCancellable();
      await this.audit.record(tx, actor, {
        action: 'document.rejected',
        subject: { type: 'document', id },
        patientId: document.patientId,
        reason: 'cancelled',
      });
      return this.events.emit(tx, actor.tenantId, 'document.rejected', id);
    });
    try {
      await this.queue.add('domain-event', { tenantId: actor.tenantId, id: event });
    } catch (err) {
      this.logger.warn('job left to the reconciler', { documentId: id, err }); // the cancel has committed
    }
  }

  /** For a library above: rows as they are, without a read of their own in the trail. */
  async findAll(tx: Transaction, ids: readonly string[]): Promise<readonly Document[]> {
    return this.documents.findAll(tx, ids);
  }

  async extractions(
    tx: Transaction,
    documentIds: readonly string[],
  ): Promise<readonly ExtractionRow[]> {
    return this.documents.latestExtractions(tx, documentIds);
  }

  /** The newest extraction in full. The caller's own act is what is audited. */
  async readExtraction(
    actor: Actor,
    documentId: string,
  ): Promise<{ id: string; extraction: Extraction }> {
    const { row, key } = await this.unitOfWork.run(actor, async (tx) => {
      const document = await this.documents.find(tx, documentId);
      const [found] = await this.documents.latestExtractions(tx, [documentId]);
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

  /** A refusal is recorded in a transaction of its own: that of the work is given up. */
  private async orRefused<T>(
    actor: Actor,
    id: string,
    work: (tx: Transaction) => Promise<T | DomainError | null>,
  ): Promise<T> {
    const result = (await this.unitOfWork.run(actor, work)) ?? new DocumentNotFound();
    if (!(result instanceof DomainError)) return result;
    await this.unitOfWork.run(actor, (tx) =>
      this.audit.record(tx, actor, {
        action: 'access.refused',
        outcome: 'refused',
        subject: { type: 'document', id },
        reason: result.code,
      }),
    );
    throw result;
  }

  private async open(
    tx: Transaction,
    { tenantId }: Actor,
    documents: readonly Document[],
  ): Promise<DocumentDetails[]> {
    const patients = await this.documents.patients(
      tx,
      present(documents.map((row) => row.patientId)),
    );
    const encounters = await this.documents.encounters(
      tx,
      present(documents.map((row) => row.encounterId)),
    );
    const extractions = await this.documents.latestExtractions(
      tx,
      documents.map(({ id }) => id),
    );
    const rows = [...documents, ...patients, ...encounters];
    const keys = await this.keyRing.objects(
      tx,
      tenantId,
      rows.map((row) => row.objectKeyId),
    );
    const open = (
      row: { readonly id: string; readonly objectKeyId: string } | undefined,
      column: Parameters<typeof openColumn>[1],
      sealed: Buffer | null | undefined,
    ): string | null => {
      const key = row && keys.get(row.objectKeyId);
      return key && sealed ? openColumn(key, column, { tenantId, id: row.id }, sealed) : null;
    };
    return documents.map((document) => {
      const patient = patients.find(({ id }) => id === document.patientId);
      const encounter = encounters.find(({ id }) => id === document.encounterId);
      return {
        document,
        fileName: open(document, 'document.file_name', document.fileNameSealed),
        externalNumber: open(document, 'document.external_number', document.externalNumberSealed),
        patientIdentifier: open(patient, 'patient.identifier', patient?.identifierSealed),
        encounterIdentifier: open(encounter, 'encounter.identifier', encounter?.identifierSealed),
        extraction: extractions.find(({ documentId }) => documentId === document.id) ?? null,
      };
    });
  }
}

function present(ids: readonly (string | null)[]): string[] {
  return ids.filter((id) => id !== null);
}
