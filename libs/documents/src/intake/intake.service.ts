import { createHash } from 'node:crypto';
import { AuditTrail, Refusals } from '@app/audit';
import {
  defaultCompartment,
  Idempotency,
  type IdempotencyKey,
  KeyRing,
  isDuplicateRequest,
  notify,
  type Transaction,
  UnitOfWork,
} from '@app/database';
import { type Actor, DomainError, newId } from '@app/platform';
import { JobQueue } from '@app/queue';
import { Injectable, Logger } from '@nestjs/common';
import { BlobStore, type StoredBytes } from '../content/blob-store.js';
import { raisedByCompartment } from '../confidentiality.js';
import { Document } from '../document.entities.js';
import {
  type DocumentDescription,
  type FilePassword,
  referencesOf,
} from './document-description.js';
import { contentIndex, externalNumberIndex, type Reference } from '../document-indexes.js';
import { keepPassword } from './document-passwords.js';
import { CompartmentNotYours, DocumentEmpty } from '../documents.errors.js';
import { TenantLimits } from '../limits/tenant-limits.js';
import { storeMetadata } from './document-metadata.js';
import { ExtractionTurns } from '../reading/extraction-turns.service.js';
import { type ReferenceKind, References } from '../references.js';
import { DuplicateDetection } from './duplicate-detection.js';
import { sealColumn } from '../sealed-columns.js';

/** Bytes that have arrived whole; `accept` makes them a document, `abandon` forgets them. */
export interface ArrivedBytes {
  readonly stored: StoredBytes;
  readonly compartmentId: string;
  readonly objectKey: Awaited<ReturnType<KeyRing['create']>>;
}

/** What is done in the transaction that makes a document. */
export interface WithDocument {
  /** Asked first: a document that is there already takes the place of the new one. */
  readonly unless?: ((tx: Transaction) => Promise<string | null>) | undefined;
  /** Done where a new one was made. */
  readonly also?: ((tx: Transaction, id: string) => Promise<void>) | undefined;
  /** Done last, also where the same bytes were there: ids of events, which are announced afterwards. */
  readonly related?: ((tx: Transaction, id: string) => Promise<readonly string[]>) | undefined;
}

interface Taken {
  readonly id: string;
  readonly events: readonly string[];
}

export interface AcceptedDocument {
  readonly id: string;
  /** By an idempotency key. */
  readonly replayed: boolean;
  /** False where it was there before, by whatever it is known. */
  readonly isNew: boolean;
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
    private readonly turns: ExtractionTurns,
    private readonly limits: TenantLimits,
    private readonly same: DuplicateDetection,
  ) {}

  /**
   * Seals the bytes as they come, `maxBytes` at most and what the tenant allows. Throws
   * `DocumentTooLarge`, `DocumentEmpty`, `QuotaExceeded` or `CompartmentNotYours`; each refusal is audited.
   */
  async store(
    actor: Actor,
    bytes: AsyncIterable<Uint8Array>,
    maxBytes: number,
  ): Promise<ArrivedBytes> {
    try {
      const { most, ...place } = await this.unitOfWork.run(actor, async (tx) => {
        await this.limits.requireAdmits(tx, actor, 0, maxBytes);
        return {
          most: await this.limits.fileBytes(tx, actor.tenantId, maxBytes),
          compartmentId: await homeCompartment(tx, actor),
          objectKey: await this.keyRing.create(tx, actor.tenantId, 'document'),
        };
      });
      return await this.storeIn(actor, place, bytes, most);
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

  /**
   * The document's id; that of the earlier one with an idempotency key that was used before, or where
   * the same bytes are there already under the same source and references. Throws `QuotaExceeded`.
   */
  async accept(
    actor: Actor,
    arrived: ArrivedBytes,
    description: DocumentDescription & FilePassword,
    key: string | null,
    withDocument: WithDocument = {},
  ): Promise<AcceptedDocument> {
    const idempotencyKey = key ? keyFor(key, arrived, description) : null;
    const earlier = await this.earlier(actor, idempotencyKey);
    if (earlier) {
      await this.abandon(actor, arrived);
      return { id: earlier, replayed: true, isNew: false };
    }
    const newcomer = newId();
    let taken: Taken;
    try {
      taken = await this.unitOfWork.run(actor, (tx) =>
        this.insertOnce(tx, actor, newcomer, arrived, description, idempotencyKey, withDocument),
      );
    } catch (error) {
      if (isDuplicateRequest(error))
        return this.accept(actor, arrived, description, key, withDocument);
      if (error instanceof DomainError) await this.recordRefusal(actor, error.code);
      throw error;
    }
    const { id, events } = taken;
    const isNew = id === newcomer;
    if (!isNew) await this.abandon(actor, arrived);
    await this.announce(actor, isNew ? id : null, events);
    return { id, replayed: false, isNew };
  }

  /**
   * The same of several at once: all of them, or none. What describes a document may name the others
   * by the ids that they get; what is done because of them is done once all are there. Throws as `accept`.
   */
  async acceptAll(
    actor: Actor,
    arrived: readonly ArrivedBytes[],
    describe: (index: number, ids: readonly string[]) => DocumentDescription,
    related: (tx: Transaction, ids: readonly string[]) => Promise<readonly string[]>,
  ): Promise<readonly AcceptedDocument[]> {
    const newcomers = arrived.map((bytes) => ({ id: newId(), bytes }));
    const newIds = newcomers.map(({ id }) => id);
    let accepted: readonly AcceptedDocument[];
    let events: readonly string[];
    try {
      ({ accepted, events } = await this.unitOfWork.run(actor, async (tx) => {
        const known = await this.knownOf(tx, actor, newcomers, (index) => describe(index, newIds));
        const ids: string[] = [];
        for (const [index, { id, bytes }] of newcomers.entries()) {
          const description = describe(index, known);
          ids.push((await this.insertOnce(tx, actor, id, bytes, description, null, {})).id);
        }
        return {
          accepted: ids.map((id, index) => ({ id, replayed: false, isNew: id === newIds[index] })),
          events: await related(tx, ids),
        };
      }));
    } catch (error) {
      if (error instanceof DomainError) await this.recordRefusal(actor, error.code);
      throw error;
    }
    for (const [index, { id, bytes }] of newcomers.entries()) {
      if (accepted[index]?.isNew) await this.announce(actor, id, []);
      else await this.abandon(actor, bytes);
    }
    await this.announce(actor, null, events);
    return accepted;
  }

  /** The ids that they will have: of those that are here already, the ones that they have. */
  private async knownOf(
    tx: Transaction,
    actor: Actor,
    newcomers: readonly { readonly id: string; readonly bytes: ArrivedBytes }[],
    describe: (index: number) => DocumentDescription,
  ): Promise<readonly string[]> {
    const ids: string[] = [];
    for (const [index, { id, bytes }] of newcomers.entries()) {
      ids.push((await this.same.find(tx, actor, bytes.stored.sha256, describe(index))) ?? id);
    }
    return ids;
  }

  /** It is taken and durable: an error here would make the caller send it twice. */
  private async announce(
    { tenantId }: Actor,
    id: string | null,
    events: readonly string[],
  ): Promise<void> {
    try {
      if (id) await this.turns.admit(tenantId, id);
      for (const event of events) await this.queue.add('domain-event', { tenantId, id: event });
    } catch (err) {
      this.logger.warn('job left to the reconciler', { documentId: id, err });
    }
  }

  private async insertOnce(
    tx: Transaction,
    actor: Actor,
    id: string,
    arrived: ArrivedBytes,
    description: DocumentDescription & FilePassword,
    key: IdempotencyKey | null,
    { unless, also, related }: WithDocument,
  ): Promise<Taken> {
    const there = await unless?.(tx);
    if (there) return { id: there, events: [] };
    const same = await this.sameAs(tx, actor, arrived, description);
    if (key) await this.idempotency.remember(tx, actor, key, same ?? id);
    if (same) return { id: same, events: (await related?.(tx, same)) ?? [] };
    await this.insert(tx, actor, id, arrived, description);
    await also?.(tx, id);
    const { password } = description;
    if (password !== undefined && password !== null) {
      const { compartmentId, objectKey } = arrived;
      const owner = { tenantId: actor.tenantId, compartmentId, objectKeyId: objectKey.id };
      await keepPassword(tx, owner, objectKey.key, password);
    }
    return { id, events: (await related?.(tx, id)) ?? [] };
  }

  /** The document that the bytes are already; that they came again goes on record. */
  async sameAs(
    tx: Transaction,
    actor: Actor,
    { stored }: ArrivedBytes,
    description: DocumentDescription,
  ): Promise<string | null> {
    const id = await this.same.find(tx, actor, stored.sha256, description);
    if (id === null) return null;
    await this.audit.record(tx, actor, {
      action: 'document.received',
      subject: { type: 'document', id },
      details: { sizeBytes: stored.sizeBytes, source: description.source, again: true },
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
    const { particulars } = description;
    if (particulars) await storeMetadata(tx, objectKey.key, { tenantId, id }, particulars);
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
  const home = await defaultCompartment(tx, tenantId);
  if (compartmentIds === 'all' || compartmentIds.includes(home.id)) return home.id;
  const [first] = compartmentIds;
  if (!first) throw new CompartmentNotYours();
  return first;
}

function keyFor(
  key: string,
  arrived: ArrivedBytes,
  description: DocumentDescription & FilePassword,
): IdempotencyKey {
  const fingerprint = createHash('sha256')
    .update(arrived.stored.sha256)
    .update(JSON.stringify({ ...description, password: undefined }))
    .digest();
  return { operation: OPERATION, key, fingerprint };
}
