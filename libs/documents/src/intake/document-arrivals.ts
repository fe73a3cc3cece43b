import { AuditTrail } from '@app/audit';
import { defaultCompartment, KeyRing, notify, type Transaction } from '@app/database';
import type { Actor } from '@app/platform';
import { Injectable } from '@nestjs/common';
import { BlobStore, type StoredBytes } from '../content/blob-store.js';
import { raisedByCompartment } from '../confidentiality.js';
import { Document } from '../document.entities.js';
import { contentIndex, externalNumberIndex, type Reference } from '../document-indexes.js';
import { CompartmentNotYours, DocumentEmpty } from '../documents.errors.js';
import { TenantLimits } from '../limits/tenant-limits.js';
import { type ReferenceKind, References } from '../references.js';
import { sealColumn } from '../sealed-columns.js';
import { type DocumentDescription, referencesOf } from './document-description.js';
import { storeMetadata } from './document-metadata.js';
import { DuplicateDetection } from './duplicate-detection.js';

/** Bytes that have arrived whole; `insert` makes them a document, `abandon` forgets them. */
export interface ArrivedBytes {
  readonly stored: StoredBytes;
  readonly compartmentId: string;
  readonly objectKey: Awaited<ReturnType<KeyRing['create']>>;
}

/**
 * What taking a document in consists of, for whoever takes it in: bytes are sealed as they come, and in
 * the caller's transaction they become a document, or turn out to be one that is there.
 */
@Injectable()
export class DocumentArrivals {
  constructor(
    private readonly blobs: BlobStore,
    private readonly references: References,
    private readonly keyRing: KeyRing,
    private readonly limits: TenantLimits,
    private readonly same: DuplicateDetection,
    private readonly audit: AuditTrail,
  ) {}

  /** Where bytes of the actor's go that nobody has placed, and how many. Throws `QuotaExceeded`, `CompartmentNotYours`. */
  async placeFor(
    tx: Transaction,
    actor: Actor,
    maxBytes: number,
  ): Promise<Omit<ArrivedBytes, 'stored'> & { readonly most: number }> {
    await this.limits.requireAdmits(tx, actor, 0, maxBytes);
    return {
      most: await this.limits.fileBytes(tx, actor.tenantId, maxBytes),
      compartmentId: await homeCompartment(tx, actor),
      objectKey: await this.keyRing.create(tx, actor.tenantId, 'document'),
    };
  }

  /** Seals the bytes as they come. Throws `DocumentTooLarge`, `DocumentEmpty`; refusals are the caller's to audit. */
  async storeIn(
    actor: Actor,
    { compartmentId, objectKey }: Omit<ArrivedBytes, 'stored'>,
    bytes: AsyncIterable<Uint8Array>,
    maxBytes: number,
  ): Promise<ArrivedBytes> {
    const stored = await this.blobs.write(actor, { compartmentId, objectKey, maxBytes }, bytes);
    if (stored.sizeBytes === 0) {
      await this.blobs.discard(actor, stored.blobId);
      throw new DocumentEmpty();
    }
    return { stored, compartmentId, objectKey };
  }

  async abandon(actor: Actor, arrived: ArrivedBytes): Promise<void> {
    await this.blobs.discard(actor, arrived.stored.blobId);
  }

  /** The document that the bytes are already. */
  async find(
    tx: Transaction,
    actor: Actor,
    { stored }: ArrivedBytes,
    description: DocumentDescription,
  ): Promise<string | null> {
    return this.same.find(tx, actor, stored.sha256, description);
  }

  /** As `find`; that they came again goes on record. */
  async sameAs(
    tx: Transaction,
    actor: Actor,
    arrived: ArrivedBytes,
    description: DocumentDescription,
  ): Promise<string | null> {
    const id = await this.find(tx, actor, arrived, description);
    if (id === null) return null;
    await this.audit.record(tx, actor, {
      action: 'document.received',
      subject: { type: 'document', id },
      details: { sizeBytes: arrived.stored.sizeBytes, source: description.source, again: true },
    });
    return id;
  }

  /**
   * Makes arrived bytes a document in the caller's transaction, which adds the job once it has
   * committed. One that came with another has the patient and the encounter of that one, and counts
   * for no quota. Throws `QuotaExceeded`.
   */
  async insert(
    tx: Transaction,
    actor: Actor,
    id: string,
    { stored, compartmentId, objectKey }: ArrivedBytes,
    description: DocumentDescription,
    parent: Document | null = null,
  ): Promise<void> {
    const { tenantId } = actor;
    const { patientName, patientBirthDate, externalNumber, fileName } = description;
    if (!parent) await this.limits.requireRoom(tx, actor, stored.sizeBytes);
    await stored.complete(tx);
    const refer = (kind: ReferenceKind, reference: Reference | null) =>
      reference && this.references.findOrCreate(tx, tenantId, kind, reference);
    const { patient, encounter } = referencesOf(description);
    const namedId = parent ? parent.namedPatientId : await refer('patient', patient);
    const encounterId = parent ? parent.encounterId : await refer('encounter', encounter);
    const patientId = namedId && (await this.references.whose(tx, namedId, encounterId));
    if (!parent && namedId) {
      await this.references.describePatient(tx, tenantId, namedId, {
        name: patientName ?? null,
        birthDate: patientBirthDate ?? null,
        replaces: description.patientIsInFile !== true,
      });
    }
    const index = await this.keyRing.tenantKey(tx, tenantId, 'blind_index');
    const seal = (column: Parameters<typeof sealColumn>[1], text: string | null): Buffer | null =>
      text === null ? null : sealColumn(objectKey.key, column, { tenantId, id }, text);
    const now = new Date();
    await tx.insert(Document, {
      id,
      tenantId,
      compartmentId,
      confidentiality: await raisedByCompartment(tx, compartmentId, description.confidentiality),
      state: 'received',
      stateReason: null,
      stateDetails: null,
      parentId: parent?.id ?? null,
      nesting: parent ? parent.nesting + 1 : 0,
      source: description.source,
      mediaType: description.mediaType,
      sizeBytes: stored.sizeBytes,
      objectKeyId: objectKey.id,
      blobId: stored.blobId,
      indexVersion: index.version,
      contentIndex: contentIndex(index, stored.sha256),
      fileNameSealed: seal('document.file_name', fileName),
      externalNumberIndex:
        externalNumber === null ? null : externalNumberIndex(index, externalNumber),
      externalNumberSealed: seal('document.external_number', externalNumber),
      patientId,
      namedPatientId: namedId,
      encounterId,
      actorKind: actor.kind,
      actorId: actor.id,
      leaseUntil: null,
      attempts: 0,
      createdAt: now,
      changedAt: now,
      erasureId: null,
      eraseAfter: null,
    });
    const { metadata } = description;
    if (metadata) await storeMetadata(tx, objectKey.key, { tenantId, id }, metadata);
    await this.audit.record(tx, actor, {
      action: 'document.received',
      subject: { type: 'document', id },
      ...(parent && { related: [{ type: 'document', id: parent.id }] }),
      patientId,
      details: { sizeBytes: stored.sizeBytes, source: description.source },
      confidential: { contentSha256: { value: stored.sha256.toString('hex'), objectKey } },
    });
    await notify(tx, 'work', actor.id);
  }
}

/** Where an actor's documents go that names no compartment: its only one, or the tenant's default. */
export async function homeCompartment(tx: Transaction, actor: Actor): Promise<string> {
  const { tenantId, compartmentIds } = actor;
  const home = await defaultCompartment(tx, tenantId);
  if (compartmentIds === 'all' || compartmentIds.includes(home.id)) return home.id;
  const [first] = compartmentIds;
  if (!first) throw new CompartmentNotYours();
  return first;
}
