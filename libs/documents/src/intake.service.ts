import { createHash } from 'node:crypto';
import { AuditTrail, Refusals } from '@app/audit';
import { blindIndex } from '@app/crypto';
import {
  Compartment,
  Idempotency,
  type IdempotencyKey,
  KeyRing,
  lostToTwin,
  notify,
  type Transaction,
  UnitOfWork,
} from '@app/database';
import { type Actor, DomainError, newId } from '@app/platform';
import { JobQueue } from '@app/queue';
import { Injectable, Logger } from '@nestjs/common';
import { BlobStore, type StoredBytes } from './blob-store.js';
import { type ConfidentialityCode, Document, type DocumentSource } from './document.entities.js';
import { CompartmentNotYours, DocumentEmpty } from './documents.errors.js';
import { References } from './references.js';
import { sealColumn } from './sealed-columns.js';

/** What is said about a document beside its bytes. */
export interface DocumentDescription {
  readonly fileName: string | null;
  readonly mediaType: string;
  readonly source: DocumentSource;
  readonly confidentiality: ConfidentialityCode;
  readonly patientIdentifier: string | null;
  readonly encounterIdentifier: string | null;
  readonly externalNumber: string | null;
}

/** Bytes that have arrived whole; `accept` makes them a document, `abandon` forgets them. */
export interface ArrivedBytes {
  readonly stored: StoredBytes;
  readonly compartmentId: string;
  readonly objectKey: Awaited<ReturnType<KeyRing['create']>>;
}

const OPERATION = 'document.create';

/** Takes documents in: nothing is accepted before bytes, row and audit entry are durable. */
@Injectable()
export class IntakeService {
  private readonly logger = new Logger(IntakeService.name);

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly blobs: BlobStore,
    private readonly references: References,
    private readonly audit: AuditTrail,
    private readonly refusals: Refusals,
    private readonly keyRing: KeyRing,
    private readonly idempotency: Idempotency,
    private readonly queue: JobQueue,
  ) {}

  /**
   * Seals the bytes as they come. Throws `DocumentTooLarge`, `DocumentEmpty` or
   * `CompartmentNotYours`; each refusal is audited.
   */
  async store(
    actor: Actor,
    bytes: AsyncIterable<Uint8Array>,
    maxBytes: number,
  ): Promise<ArrivedBytes> {
    try {
      const place = await this.unitOfWork.run(actor, async (tx) => ({
        compartmentId: await homeCompartment(tx, actor),
        objectKey: await this.keyRing.create(tx, actor.tenantId, 'document'),
      }));
      return await this.storeIn(actor, place, bytes, maxBytes);
    } catch (error) {
      if (error instanceof DomainError) await this.recordRefusal(actor, error.code);
      throw error;
    }
  }

  /** The same under a key and in a compartment that are there already; refusals are the caller's to audit. */
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

  /** The document's id; with an idempotency key that was used before, that of the earlier one. */
  async accept(
    actor: Actor,
    arrived: ArrivedBytes,
    description: DocumentDescription,
    key: string | null,
  ): Promise<{ readonly id: string; readonly replayed: boolean }> {
    const idempotencyKey = key ? keyFor(key, arrived, description) : null;
    const earlier = await this.earlier(actor, idempotencyKey);
    if (earlier) {
      await this.abandon(actor, arrived);
      return { id: earlier, replayed: true };
    }
    const id = newId();
    try {
      await this.unitOfWork.run(actor, (tx) =>
        this.insertOnce(tx, actor, id, arrived, description, idempotencyKey),
      );
    } catch (error) {
      if (!lostToTwin(error)) throw error;
      return this.accept(actor, arrived, description, key);
    }
    try {
      await this.queue.add('extract', { tenantId: actor.tenantId, id });
    } catch (err) {
      // It is taken and durable: an error here would make the caller send it twice.
      this.logger.warn('job left to the reconciler', { documentId: id, err });
    }
    return { id, replayed: false };
  }

  private async insertOnce(
    tx: Transaction,
    actor: Actor,
    id: string,
    arrived: ArrivedBytes,
    description: DocumentDescription,
    key: IdempotencyKey | null,
  ): Promise<void> {
    if (key) await this.idempotency.remember(tx, actor, key, id);
    await this.insert(tx, actor, id, arrived, description);
  }

  /** Makes arrived bytes a document in the caller's transaction, which adds the job once it has committed. */
  async insert(
    tx: Transaction,
    actor: Actor,
    id: string,
    { stored, compartmentId, objectKey }: ArrivedBytes,
    description: DocumentDescription,
  ): Promise<void> {
    const { tenantId } = actor;
    const { patientIdentifier, encounterIdentifier, externalNumber, fileName } = description;
    await stored.complete(tx);
    const refer = (kind: 'patient' | 'encounter', identifier: string | null) =>
      identifier ? this.references.findOrCreate(tx, tenantId, kind, identifier) : null;
    const patientId = await refer('patient', patientIdentifier);
    const encounterId = await refer('encounter', encounterIdentifier);
    const index = await this.keyRing.tenantKey(tx, tenantId, 'blind_index');
    const seal = (column: Parameters<typeof sealColumn>[1], text: string | null): Buffer | null =>
      text === null ? null : sealColumn(objectKey.key, column, { tenantId, id }, text);
    const now = new Date();
    await tx.insert(Document, {
      id,
      tenantId,
      compartmentId,
      confidentiality: description.confidentiality,
      state: 'received',
      stateReason: null,
      source: description.source,
      mediaType: description.mediaType,
      sizeBytes: stored.sizeBytes,
      objectKeyId: objectKey.id,
      blobId: stored.blobId,
      indexVersion: index.version,
      contentIndex: blindIndex(index.key, {
        field: 'document.content',
        value: stored.sha256.toString('hex'),
      }),
      fileNameSealed: seal('document.file_name', fileName),
      externalNumberIndex:
        externalNumber === null
          ? null
          : blindIndex(index.key, { field: 'document.external_number', value: externalNumber }),
      externalNumberSealed: seal('document.external_number', externalNumber),
      patientId,
      encounterId,
      actorKind: actor.kind,
      actorId: actor.id,
      leaseUntil: null,
      attempts: 0,
      createdAt: now,
      changedAt: now,
    });
    await this.audit.record(tx, actor, {
      action: 'document.received',
      subject: { type: 'document', id },
      patientId,
      details: { sizeBytes: stored.sizeBytes, source: description.source },
      confidential: { contentSha256: { value: stored.sha256.toString('hex'), objectKey } },
    });
    await notify(tx, 'work', actor.id);
  }

  private async earlier(actor: Actor, key: IdempotencyKey | null): Promise<string | null> {
    if (!key) return null;
    try {
      return await this.unitOfWork.run(actor, (tx) => this.idempotency.earlier(tx, actor, key));
    } catch (error) {
      if (error instanceof DomainError) await this.recordRefusal(actor, error.code);
      throw error;
    }
  }

  private async recordRefusal(actor: Actor, reason: string): Promise<void> {
    const subject = { type: 'document', id: null };
    await this.refusals.record(actor, { action: 'document.refused', subject, reason });
  }
}

/** Where an actor's documents go that names no compartment: its only one, or the tenant's default. */
export async function homeCompartment(tx: Transaction, actor: Actor): Promise<string> {
  const { tenantId, compartmentIds } = actor;
  const home = await tx.findOneByOrFail(Compartment, { tenantId, isDefault: true });
  if (compartmentIds === 'all' || compartmentIds.includes(home.id)) return home.id;
  const [first] = compartmentIds;
  if (!first) throw new CompartmentNotYours();
  return first;
}

function keyFor(
  key: string,
  arrived: ArrivedBytes,
  description: DocumentDescription,
): IdempotencyKey {
  const fingerprint = createHash('sha256')
    .update(arrived.stored.sha256)
    .update(JSON.stringify(description))
    .digest();
  return { operation: OPERATION, key, fingerprint };
}
