import { createHash } from 'node:crypto';
import { AuditTrail } from '@app/audit';
import {
  DomainEvents,
  Idempotency,
  type IdempotencyKey,
  KeyRing,
  lostToTwin,
  type Transaction,
  UnitOfWork,
} from '@app/database';
import { type ConfidentialityCode, DocumentNotFound, DocumentsService } from '@app/documents';
import { type Actor, DomainError, newId } from '@app/platform';
import { JobQueue } from '@app/queue';
import { Inject, Injectable, Logger } from '@nestjs/common';
import { type Profile, Profiles } from './profiles.js';
import { SourceNotUsable, TooManyWaitingTokens } from './summaries.errors.js';
import { SummariesRepository } from './summaries.repository.js';
import { Summary, type SummaryClass, SummarySource } from './summary.entities.js';
import { WaitingLine } from './waiting-line.js';

export interface SummaryOrder {
  readonly documentIds: readonly string[];
  readonly profileId: string;
  readonly class: SummaryClass;
}

/** The most work that may wait, in tokens. */
export interface WaitingTokenBounds {
  readonly perClient: number;
  readonly perTenant: number;
}
export const WAITING_TOKEN_BOUNDS = Symbol('WaitingTokenBounds');

const OPERATION = 'summary.create';
// Until the engine has counted: English clinical text runs at three to four characters a token.
const CHARACTERS_PER_TOKEN = 3.5;
const RETRY_AFTER_MAX_SECONDS = 3600;

/** Takes orders for summaries into the queue, or says why not. */
@Injectable()
export class SummaryRequestsService {
  private readonly logger = new Logger(SummaryRequestsService.name);

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly summaries: SummariesRepository,
    private readonly documents: DocumentsService,
    private readonly audit: AuditTrail,
    private readonly keyRing: KeyRing,
    private readonly idempotency: Idempotency,
    private readonly events: DomainEvents,
    private readonly line: WaitingLine,
    private readonly queue: JobQueue,
    private readonly profiles: Profiles,
    @Inject(WAITING_TOKEN_BOUNDS) private readonly bounds: WaitingTokenBounds,
  ) {}

  /**
   * Puts a summary in the queue; it starts once all of its sources are extracted. Throws
   * `ProfileNotFound`, `DocumentNotFound`, `SourceNotUsable` or `TooManyWaitingTokens`.
   */
  async request(
    actor: Actor,
    order: SummaryOrder,
    key: string | null,
  ): Promise<{ readonly id: string; readonly replayed: boolean }> {
    try {
      return await this.enqueue(actor, order, key);
    } catch (error) {
      if (error instanceof DomainError) await this.recordRefusal(actor, error.code);
      throw error;
    }
  }

  private async enqueue(
    actor: Actor,
    order: SummaryOrder,
    key: string | null,
  ): Promise<{ readonly id: string; readonly replayed: boolean }> {
    const profile = this.profiles.get(order.profileId);
    const idempotencyKey = key ? keyFor(key, order) : null;
    const earlier = idempotencyKey && (await this.earlier(actor, idempotencyKey));
    if (earlier) return { id: earlier, replayed: true };
    const id = newId();
    let event: string;
    try {
      event = await this.unitOfWork.run(actor, (tx) =>
        this.insert(tx, actor, id, order, profile, idempotencyKey),
      );
    } catch (error) {
      if (lostToTwin(error)) return this.enqueue(actor, order, key);
      throw error;
    }
    try {
      await this.queue.add('domain-event', { tenantId: actor.tenantId, id: event });
    } catch (err) {
      // It is taken and durable: an error here would make the caller send it twice.
      this.logger.warn('job left to the reconciler', { summaryId: id, err });
    }
    return { id, replayed: false };
  }

  private async insert(
    tx: Transaction,
    actor: Actor,
    id: string,
    order: SummaryOrder,
    profile: Profile,
    key: IdempotencyKey | null,
  ): Promise<string> {
    const { tenantId } = actor;
    if (key) await this.idempotency.remember(tx, actor, key, id);
    const { compartmentId, confidentiality, tokensIn } = await this.weighRoughly(
      tx,
      order.documentIds,
    );
    await this.enforceBounds(tx, actor, tokensIn + profile.outputTokens);
    const objectKey = await this.keyRing.create(tx, tenantId, 'summary');
    const now = new Date();
    await tx.insert(Summary, {
      id,
      tenantId,
      compartmentId,
      confidentiality,
      state: 'queued',
      stateReason: null,
      class: order.class,
      profileId: profile.id,
      profileVersion: profile.version,
      objectKeyId: objectKey.id,
      tokensIn,
      tokensOutEstimate: profile.outputTokens,
      weighedAt: null,
      attempts: 0,
      actorKind: actor.kind,
      actorId: actor.id,
      createdAt: now,
      changedAt: now,
    });
    await tx.insert(
      SummarySource,
      order.documentIds.map((documentId, index) => ({
        summaryId: id,
        ordinal: index + 1,
        tenantId,
        documentId,
      })),
    );
    await this.audit.record(tx, actor, {
      action: 'summary.requested',
      subject: { type: 'summary', id },
      related: order.documentIds.map((documentId) => ({ type: 'document', id: documentId })),
      details: { profile: profile.id, profileVersion: profile.version, class: order.class },
    });
    return this.events.emit(tx, tenantId, 'summary.requested', id);
  }

  private async weighRoughly(
    tx: Transaction,
    documentIds: readonly string[],
  ): Promise<{ compartmentId: string; confidentiality: ConfidentialityCode; tokensIn: number }> {
    const documents = await this.documents.findAll(tx, documentIds);
    const [first] = documents;
    if (!first || documents.length !== documentIds.length) throw new DocumentNotFound();
    if (documents.some(({ compartmentId }) => compartmentId !== first.compartmentId)) {
      throw new DocumentNotFound(); // sources of two compartments would tell one about the other
    }
    const rejected = documents.find(({ state }) => state === 'rejected');
    if (rejected) throw new SourceNotUsable(rejected.stateReason ?? 'unknown');
    const extractions = await this.documents.extractions(tx, documentIds);
    const characters = documents.map(
      ({ id, sizeBytes }) =>
        extractions.find(({ documentId }) => documentId === id)?.characterCount ?? sizeBytes,
    );
    const total = characters.reduce((sum, count) => sum + count, 0);
    return {
      compartmentId: first.compartmentId,
      confidentiality: highest(documents.map(({ confidentiality }) => confidentiality)),
      tokensIn: Math.ceil(total / CHARACTERS_PER_TOKEN),
    };
  }

  private async enforceBounds(tx: Transaction, actor: Actor, tokens: number): Promise<void> {
    await this.summaries.serializeIntake(tx, actor.tenantId);
    for (const [whose, actorId, limit] of [
      ['client', actor.id, this.bounds.perClient],
      ['tenant', null, this.bounds.perTenant],
    ] as const) {
      const waiting = await this.summaries.waitingTokens(tx, actorId);
      if (waiting === 0 || waiting + tokens <= limit) continue;
      const seconds = await this.line.seconds(tx, waiting + tokens - limit, 0);
      throw new TooManyWaitingTokens(
        whose,
        waiting,
        limit,
        Math.min(seconds, RETRY_AFTER_MAX_SECONDS),
      );
    }
  }

  private async earlier(actor: Actor, key: IdempotencyKey): Promise<string | null> {
    return this.unitOfWork.run(actor, (tx) => this.idempotency.earlier(tx, actor, key));
  }

  private async recordRefusal(actor: Actor, reason: string): Promise<void> {
    await this.unitOfWork.run(actor, (tx) =>
      this.audit.record(tx, actor, {
        action: 'summary.refused',
        outcome: 'refused',
        subject: { type: 'summary', id: null },
        reason,
      }),
    );
  }
}

/** A summary is as confidential as the most confidential of its sources. */
function highest(codes: readonly ConfidentialityCode[]): ConfidentialityCode {
  if (codes.includes('V')) return 'V';
  return codes.includes('R') ? 'R' : 'N';
}

function keyFor(key: string, order: SummaryOrder): IdempotencyKey {
  const fingerprint = createHash('sha256').update(JSON.stringify(order)).digest();
  return { operation: OPERATION, key, fingerprint };
}
