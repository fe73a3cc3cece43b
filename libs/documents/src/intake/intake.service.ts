import { createHash } from 'node:crypto';
import { Refusals } from '@app/audit';
import {
  Idempotency,
  type IdempotencyKey,
  isDuplicateRequest,
  type Transaction,
  UnitOfWork,
} from '@app/database';
import { type Actor, DomainError, newId } from '@app/platform';
import { JobQueue } from '@app/queue';
import { Injectable, Logger } from '@nestjs/common';
import { ExtractionTurns } from '../reading/extraction-turns.service.js';
import { type ArrivedBytes, DocumentArrivals } from './document-arrivals.js';
import type { DocumentDescription, FilePassword } from './document-description.js';
import { keepPassword } from './document-passwords.js';

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
    private readonly refusals: Refusals,
    private readonly idempotency: Idempotency,
    private readonly arrivals: DocumentArrivals,
    private readonly turns: ExtractionTurns,
    private readonly queue: JobQueue,
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
      const { most, ...place } = await this.unitOfWork.run(actor, (tx) =>
        this.arrivals.placeFor(tx, actor, maxBytes),
      );
      return await this.arrivals.storeIn(actor, place, bytes, most);
    } catch (error) {
      if (error instanceof DomainError) await this.recordRefusal(actor, error.code);
      throw error;
    }
  }

  async abandon(actor: Actor, arrived: ArrivedBytes): Promise<void> {
    await this.arrivals.abandon(actor, arrived);
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
      ids.push((await this.arrivals.find(tx, actor, bytes, describe(index))) ?? id);
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
    const same = await this.arrivals.sameAs(tx, actor, arrived, description);
    if (key) await this.idempotency.remember(tx, actor, key, same ?? id);
    if (same) return { id: same, events: (await related?.(tx, same)) ?? [] };
    await this.arrivals.insert(tx, actor, id, arrived, description);
    await also?.(tx, id);
    const { password } = description;
    if (password !== undefined && password !== null) {
      const { compartmentId, objectKey } = arrived;
      const owner = { tenantId: actor.tenantId, compartmentId, objectKeyId: objectKey.id };
      await keepPassword(tx, owner, objectKey.key, password);
    }
    return { id, events: (await related?.(tx, id)) ?? [] };
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
