import { AuditTrail } from '@app/audit';
import {
  DomainEvents,
  KeyRing,
  notify,
  type Page,
  toPage,
  type Transaction,
  UnitOfWork,
  whereAny,
} from '@app/database';
import type { Actor } from '@app/platform';
import { JobQueue } from '@app/queue';
import { Injectable, Logger } from '@nestjs/common';
import { In } from 'typeorm';
import { BlobStore } from './content/blob-store.js';
import { DocumentAccess } from './document-access.js';
import type { Document, DocumentSuccessor, ExtractionRow } from './document.entities.js';
import { DocumentNotCancellable, DocumentNotFound } from './documents.errors.js';
import { type DocumentFilter, DocumentsRepository, type MovedBy } from './documents.repository.js';
import { Extraction } from '@app/extraction';
import { HoldsRepository } from './erasure/holds.repository.js';
import { externalNumberIndex } from './document-indexes.js';
import { DocumentMetadata, storeMetadata, openMetadata } from './intake/document-metadata.js';
import { openColumn } from './sealed-columns.js';

/** A document with what is sealed about it opened, for those who may see it. */
export interface DocumentDetails {
  readonly document: Document;
  readonly fileName: string | null;
  readonly externalNumber: string | null;
  readonly patientIdentifier: string | null;
  readonly patientAuthority: string | null;
  readonly patientName: string | null;
  /** Whom it named when it came, where that patient goes on as another one. */
  readonly namedIdentifier: string | null;
  readonly namedAuthority: string | null;
  readonly movedBy: Omit<MovedBy, 'documentId'> | null;
  /** Its source says that the visit did not take place. */
  readonly encounterCancelledAt: Date | null;
  readonly encounterIdentifier: string | null;
  readonly encounterAuthority: string | null;
  readonly extraction: ExtractionRow | null;
  /** What came in its place, or adds to it. */
  readonly successors: readonly Pick<DocumentSuccessor, 'successorId' | 'kind'>[];
  /** By a legal hold on it or on its patient. */
  readonly isHeld: boolean;
}

@Injectable()
export class DocumentsService {
  private readonly logger = new Logger(DocumentsService.name);

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly documents: DocumentsRepository,
    private readonly access: DocumentAccess,
    private readonly blobs: BlobStore,
    private readonly audit: AuditTrail,
    private readonly keyRing: KeyRing,
    private readonly events: DomainEvents,
    private readonly queue: JobQueue,
    private readonly holds: HoldsRepository,
  ) {}

  async get(actor: Actor, id: string): Promise<DocumentDetails> {
    return this.access.run(actor, id, async (tx, document) => {
      await this.audit.record(tx, actor, {
        action: 'document.read',
        subject: { type: 'document', id: document.id },
        patientId: document.patientId,
      });
      return this.openOne(tx, actor, document);
    });
  }

  /** Newest or oldest first, by arrival. */
  async list(actor: Actor, filter: DocumentFilter): Promise<Page<DocumentDetails>> {
    return this.unitOfWork.run(actor, async (tx) => {
      const { items, nextCursor } = toPage(await this.documents.page(tx, actor, filter), filter);
      await this.audit.record(tx, actor, {
        action: 'document.listed',
        subject: { type: 'document', id: null },
        patientId: filter.patientId,
        details: { count: items.length, ...narrowedBy(filter) },
      });
      return { items: await this.open(tx, actor, items), nextCursor };
    });
  }

  /** Stops a document that is not extracted yet. It stays, rejected, with the reason `cancelled`. */
  async cancel(actor: Actor, id: string): Promise<void> {
    const event = await this.access.run(actor, id, async (tx, document) => {
      if (!(await this.documents.cancel(tx, document))) throw new DocumentNotCancellable();
      await this.audit.record(tx, actor, {
        action: 'document.rejected',
        subject: { type: 'document', id },
        patientId: document.patientId,
        reason: 'cancelled',
      });
      await notify(tx, 'work', document.actorId);
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

  /** The same, and nobody changes them before the commit. */
  async holdAll(tx: Transaction, ids: readonly string[]): Promise<readonly Document[]> {
    return this.documents.holdAll(tx, ids);
  }

  /** What they are called and about whom, for a list of another library, which is audited itself. */
  async describeAll(
    tx: Transaction,
    actor: Actor,
    ids: readonly string[],
  ): Promise<readonly DocumentDetails[]> {
    return this.open(tx, actor, await this.documents.findAll(tx, ids));
  }

  async extractions(
    tx: Transaction,
    documentIds: readonly string[],
  ): Promise<readonly ExtractionRow[]> {
    return this.documents.latestExtractions(tx, documentIds);
  }

  /** For a library above: what senders said of documents, by their ids; of most they said nothing. */
  async particulars(
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

  /** For a library above: what the sender of a document says of it by now, in place of what it said. */
  async changeMetadata(
    tx: Transaction,
    { tenantId }: Actor,
    { id, objectKeyId }: Document,
    said: string,
  ): Promise<void> {
    const key = await this.keyRing.object(tx, tenantId, objectKeyId);
    await tx.delete(DocumentMetadata, { documentId: id });
    await storeMetadata(tx, key, { tenantId, id }, said);
  }

  /** For a library above: those with this external number that may be seen, newest first. */
  async numbered(
    tx: Transaction,
    { tenantId }: Actor,
    externalNumber: string,
    atMost: number,
  ): Promise<readonly Document[]> {
    const keys = await this.keyRing.activeKeys(tx, tenantId, 'blind_index');
    const indexes = keys.map((key) => ({
      version: key.version,
      index: externalNumberIndex(key, externalNumber),
    }));
    return this.documents.withExternalNumber(tx, tenantId, indexes, atMost);
  }

  /** SHA-256 of each document's bytes, by its id. Throws `ObjectErased`. */
  async contentHashes(
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
    extractionId: string | null = null,
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

  private async openOne(
    tx: Transaction,
    actor: Actor,
    document: Document,
  ): Promise<DocumentDetails> {
    const [details] = await this.open(tx, actor, [document]);
    if (!details) throw new Error('a document was not opened');
    return details;
  }

  private async open(
    tx: Transaction,
    { tenantId }: Actor,
    documents: readonly Document[],
  ): Promise<DocumentDetails[]> {
    const patients = await this.documents.patients(
      tx,
      present(documents.flatMap((row) => [row.patientId, row.namedPatientId])),
    );
    const encounters = await this.documents.encounters(
      tx,
      present(documents.map((row) => row.encounterId)),
    );
    const extractions = await this.documents.latestExtractions(
      tx,
      documents.map(({ id }) => id),
    );
    const held = await this.holds.heldBy(tx, documents);
    const outdated = documents.filter(({ outdatedAt }) => outdatedAt !== null);
    const successors = await this.documents.successors(
      tx,
      outdated.map(({ id }) => id),
    );
    const moved = documents.filter((row) => row.namedPatientId !== row.patientId);
    const moves = await this.documents.movedBy(
      tx,
      moved.map(({ id }) => id),
    );
    const patientOf = byId(patients);
    const encounterOf = byId(encounters);
    const extractionOf = new Map(extractions.map((row) => [row.documentId, row]));
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
      const patient = patientOf.get(document.patientId);
      const encounter = encounterOf.get(document.encounterId);
      const { namedPatientId, patientId } = document;
      const named = namedPatientId === patientId ? undefined : patientOf.get(namedPatientId);
      return {
        document,
        fileName: open(document, 'document.file_name', document.fileNameSealed),
        externalNumber: open(document, 'document.external_number', document.externalNumberSealed),
        patientIdentifier: open(patient, 'patient.identifier', patient?.identifierSealed),
        patientAuthority: open(patient, 'patient.authority', patient?.authoritySealed),
        namedIdentifier: open(named, 'patient.identifier', named?.identifierSealed),
        namedAuthority: open(named, 'patient.authority', named?.authoritySealed),
        movedBy: moves.find(({ documentId }) => documentId === document.id) ?? null,
        encounterCancelledAt: encounter?.cancelledAt ?? null,
        patientName: open(patient, 'patient.name', patient?.nameSealed),
        encounterIdentifier: open(encounter, 'encounter.identifier', encounter?.identifierSealed),
        encounterAuthority: open(encounter, 'encounter.authority', encounter?.authoritySealed),
        extraction: extractionOf.get(document.id) ?? null,
        successors: successors.filter(({ documentId }) => documentId === document.id),
        isHeld: held.has(document.id),
      };
    });
  }
}

/** What of a filter the trail keeps; whose documents were asked for stands beside it. */
function narrowedBy(filter: DocumentFilter): Record<string, string> {
  const { state, source, encounterId, parentId, mergeId, patientCheck, whose, from, to } = filter;
  return {
    ...(state && { state }),
    ...(source && { source }),
    ...(encounterId && { encounterId }),
    ...(parentId && { parentId }),
    ...(mergeId && { mergeId }),
    ...(patientCheck && { patientCheck }),
    ...(whose === 'mine' && { whose }),
    ...(from && { from: from.toISOString() }),
    ...(to && { to: to.toISOString() }),
  };
}

function present(ids: readonly (string | null)[]): string[] {
  return ids.filter((id) => id !== null);
}

function byId<T extends { readonly id: string }>(rows: readonly T[]): Map<string | null, T> {
  return new Map(rows.map((row) => [row.id, row]));
}
