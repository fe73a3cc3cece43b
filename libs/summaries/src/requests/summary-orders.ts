import { AuditTrail } from '@app/audit';
import { DomainEvents, KeyRing, notify, ObjectErased, type Transaction } from '@app/database';
import {
  type ConfidentialityCode,
  DocumentNotFound,
  DocumentsService,
  highestOf,
  isGone,
} from '@app/documents';
import type { Actor } from '@app/platform';
import { JobQueue } from '@app/queue';
import { Inject, Injectable, Logger } from '@nestjs/common';
import { assign, outputTokens, sectionsAlwaysWritten } from './assignment.js';
import { TenantProfiles } from '../profile-versions/tenant-profiles.js';
import type { Profile } from '../profiles/profiles.js';
import { guessCharacters, guessTokens } from './source-size.js';
import { SourceChanges } from '../source-changes/source-changes.js';
import {
  SourceNotUsable,
  SourcesOfTwoPatients,
  SourceWithdrawn,
  TooManyWaitingTokens,
} from '../summaries.errors.js';
import { SummariesRepository } from '../summaries.repository.js';
import { Summary, type SummaryClass, SummarySource } from '../summary.entities.js';
import { QueueEstimate } from './queue-estimate.js';

export interface SummaryOrder {
  readonly documentIds: readonly string[];
  readonly profileId: string;
  /** Sections of the profile; null for those that every summary of it has. */
  readonly sectionIds: readonly string[] | null;
  readonly class: SummaryClass;
  /** The run that is to be repeated. @default none */
  readonly replayOf?: string;
  /** Whose it is, where somebody else sees to it. @default the actor */
  readonly owner?: { readonly kind: string; readonly id: string };
}

/** The most work that may wait, in tokens. */
export interface WaitingTokenBounds {
  readonly perClient: number;
  readonly perTenant: number;
}
export const WAITING_TOKEN_BOUNDS = Symbol('WaitingTokenBounds');

const RETRY_AFTER_MAX_SECONDS = 3600;

/** Puts summaries in the queue, within the bounds of what may wait. */
@Injectable()
export class SummaryOrders {
  private readonly logger = new Logger(SummaryOrders.name);

  constructor(
    private readonly summaries: SummariesRepository,
    private readonly documents: DocumentsService,
    private readonly audit: AuditTrail,
    private readonly keyRing: KeyRing,
    private readonly events: DomainEvents,
    private readonly profiles: TenantProfiles,
    private readonly line: QueueEstimate,
    private readonly changes: SourceChanges,
    private readonly queue: JobQueue,
    @Inject(WAITING_TOKEN_BOUNDS) private readonly bounds: WaitingTokenBounds,
  ) {}

  /**
   * The id of the event to announce once `tx` has committed. Throws `SectionNotFound`,
   * `DocumentNotFound`, `SourceNotUsable`, `SourceWithdrawn`, `SourcesOfTwoPatients`, `ObjectErased`
   * or `TooManyWaitingTokens`.
   */
  async place(
    tx: Transaction,
    actor: Actor,
    id: string,
    order: SummaryOrder,
    profile: Profile,
  ): Promise<string> {
    const { tenantId } = actor;
    const owner = order.owner ?? actor;
    const assignment = assign(profile, order.sectionIds);
    const sectionIds = order.sectionIds && assignment.sections.map((section) => section.id);
    const { compartmentId, confidentiality, patientId, tokensIn, madeFrom } =
      await this.readSources(tx, order);
    const change = order.replayOf ? null : await this.changes.of(tx, order.documentIds);
    const tokensOutEstimate = outputTokens(sectionsAlwaysWritten(assignment), 1);
    await this.enforceBounds(tx, { tenantId, id: owner.id }, tokensIn + tokensOutEstimate);
    const objectKey = await this.keyRing.create(tx, tenantId, 'summary', { madeFrom });
    await this.profiles.keep(tx, tenantId, profile);
    const now = new Date();
    await tx.insert(Summary, {
      id,
      tenantId,
      compartmentId,
      confidentiality,
      patientId,
      state: 'queued',
      stateReason: null,
      class: order.class,
      profileId: profile.id,
      profileVersion: profile.version,
      sectionIds,
      replayOf: order.replayOf ?? null,
      approvals: profile.approvals,
      objectKeyId: objectKey.id,
      tokensIn,
      tokensOutEstimate,
      tokensCountedAt: null,
      attempts: 0,
      actorKind: owner.kind,
      actorId: owner.id,
      createdAt: now,
      changedAt: now,
      sourceChange: change,
      sourceChangedAt: change === null ? null : now,
      sourceOpen: change !== null,
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
      patientId,
      details: {
        profile: profile.id,
        profileVersion: profile.version,
        class: order.class,
        ...(sectionIds && { sections: sectionIds.join(' ') }),
        ...(order.replayOf && { replayOf: order.replayOf }),
      },
    });
    await notify(tx, 'work', owner.id);
    return this.events.emit(tx, tenantId, 'summary.requested', id);
  }

  async announce({ tenantId }: Actor, summaryId: string, event: string): Promise<void> {
    try {
      await this.queue.add('domain-event', { tenantId, id: event });
    } catch (err) {
      // It is taken and durable: an error here would make the caller send it twice.
      this.logger.warn('job left to the reconciler', { summaryId, err });
    }
  }

  /**
   * One that is waiting, being written or open of exactly these documents under the same profile: nobody
   * needs it twice. Callers who ask for the same wait for each other here until the first commits.
   */
  async findOpen(
    tx: Transaction,
    { documentIds, profileId, sectionIds }: SummaryOrder,
  ): Promise<string | null> {
    await tx.query('select pg_advisory_xact_lock(hashtextextended($1, 3))', [
      JSON.stringify(['summary of', profileId, ...documentIds.toSorted()]),
    ]);
    return this.summaries.ofSources(tx, documentIds, profileId, sectionIds);
  }

  private async readSources(
    tx: Transaction,
    { documentIds, replayOf }: SummaryOrder,
  ): Promise<{
    compartmentId: string;
    confidentiality: ConfidentialityCode;
    patientId: string | null;
    tokensIn: number;
    /** Keys of the documents. */
    madeFrom: readonly string[];
  }> {
    // what a source says of them does not change between this look and the commit
    const documents = await this.documents.holdAll(tx, documentIds);
    const [first] = documents;
    if (!first || documents.length !== documentIds.length) throw new DocumentNotFound();
    if (documents.some(({ compartmentId }) => compartmentId !== first.compartmentId)) {
      throw new DocumentNotFound(); // sources of two compartments would tell one about the other
    }
    if (documents.some(({ state }) => state === 'erased')) throw new ObjectErased();
    const patients = new Set(documents.flatMap(({ patientId }) => patientId ?? []));
    if (patients.size > 1) throw new SourcesOfTwoPatients();
    const rejected = documents.find(({ state }) => state === 'rejected');
    if (rejected) throw new SourceNotUsable(rejected.stateReason ?? 'unknown');
    const back = documents.find(
      ({ outdatedAt, sourceStatus }) => outdatedAt && isGone(sourceStatus),
    );
    if (back && !replayOf) throw new SourceWithdrawn(back.sourceStatus ?? 'cancelled');
    const extractions = await this.documents.extractions(tx, documentIds);
    const characters = documents.map(
      (document) =>
        extractions.find(({ documentId }) => documentId === document.id)?.characterCount ??
        guessCharacters(document),
    );
    const total = characters.reduce((sum, count) => sum + count, 0);
    return {
      compartmentId: first.compartmentId,
      confidentiality: highestOf(documents.map(({ confidentiality }) => confidentiality)),
      patientId: [...patients][0] ?? null,
      tokensIn: guessTokens(total),
      madeFrom: documents.map(({ objectKeyId }) => objectKeyId),
    };
  }

  private async enforceBounds(
    tx: Transaction,
    owner: Pick<Actor, 'tenantId' | 'id'>,
    tokens: number,
  ): Promise<void> {
    await this.summaries.serializeIntake(tx, owner.tenantId);
    for (const [whose, actorId, limit] of [
      ['client', owner.id, this.bounds.perClient],
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
}
