import { createHash } from 'node:crypto';
import { AuditTrail, type Refusal, Refusals } from '@app/audit';
import { KeyRing, type Transaction } from '@app/database';
import { type Actor, newId } from '@app/platform';
import { Injectable } from '@nestjs/common';
import { TenantProfiles } from '../profile-versions/tenant-profiles.js';
import { openRunRecord, RunRecord } from '../runs/run-record.js';
import { Run } from '../runs/run.entities.js';
import { SummariesRepository } from '../summaries.repository.js';
import { SummaryOrders } from '../requests/summary-orders.js';
import { Summary, type SummaryState, SummaryVersion } from '../summary.entities.js';
import { openContent } from '../versions/version-content.js';
import { differencesOf, type RunDifference } from './compare-runs.js';
import { ReproductionNotFound, RunNotFound, RunNotReproducible } from './reproduction.errors.js';

/** How the repetition of a run came out. */
export interface ReproductionOutcome {
  readonly identical: boolean;
  readonly differences: readonly RunDifference[];
  readonly was: string;
  readonly is: string;
}

export interface Reproduction {
  /** Of the summary that repeats it; it is followed and cancelled as any other. */
  readonly id: string;
  readonly runId: string;
  readonly state: SummaryState;
  readonly reason: string | null;
  /** Null until it has ended with a text. */
  readonly outcome: ReproductionOutcome | null;
}

/** The exact bytes of a record, and their SHA-256, which its audit entry has too. */
export interface SealedFacts {
  readonly bytes: Buffer;
  readonly sha256: string;
}

/**
 * Repeats runs. A reproduction is a summary of its own that no list shows: it waits, is written, cancelled and
 * erased as others are, of the same documents and the same version of the profile, with the model of today.
 */
@Injectable()
export class ReproductionsService {
  constructor(
    private readonly summaries: SummariesRepository,
    private readonly orders: SummaryOrders,
    private readonly profiles: TenantProfiles,
    private readonly keyRing: KeyRing,
    private readonly audit: AuditTrail,
    private readonly refusals: Refusals,
  ) {}

  /** Throws `RunNotFound` or `RunNotReproducible`. */
  async record(actor: Actor, runId: string): Promise<SealedFacts> {
    return this.refusals.recording(actor, refusedOf(runId), async (tx) => {
      const { run, summary } = await this.find(tx, runId);
      const bytes = await this.openRecord(tx, actor, run, summary);
      await this.audit.record(tx, actor, {
        action: 'run.read',
        subject: { type: 'run', id: runId },
        related: [{ type: 'summary', id: summary.id }],
        patientId: summary.patientId,
      });
      return { bytes, sha256: createHash('sha256').update(bytes).digest('hex') };
    });
  }

  /** The id of the reproduction. Throws `RunNotFound`, `RunNotReproducible`, and what an order throws. */
  async request(actor: Actor, runId: string): Promise<string> {
    const id = newId();
    const event = await this.refusals.recording(actor, refusedOf(runId), async (tx) => {
      const { run, summary } = await this.find(tx, runId);
      await this.openRecord(tx, actor, run, summary);
      const sources = await this.summaries.sources(tx, [summary.id]);
      const order = {
        documentIds: sources.map(({ documentId }) => documentId),
        profileId: summary.profileId,
        sectionIds: summary.sectionIds,
        priority: 'batch',
        reproductionOf: runId,
      } as const;
      const { profileId, profileVersion } = summary;
      const profile = await this.profiles.numbered(tx, profileId, profileVersion);
      return this.orders.place(tx, actor, id, order, profile);
    });
    await this.orders.announce(actor, event);
    return id;
  }

  /** Throws `ReproductionNotFound`. */
  async get(actor: Actor, runId: string, id: string): Promise<Reproduction> {
    return this.refusals.recording(actor, refusedOf(runId), async (tx) => {
      const reproduction = await this.summaries.find(tx, id);
      if (reproduction?.reproductionOf !== runId) throw new ReproductionNotFound();
      await this.audit.record(tx, actor, {
        action: 'run.replay-read',
        subject: { type: 'run', id: runId },
        related: [{ type: 'summary', id }],
        patientId: reproduction.patientId,
      });
      const { state, stateReason: reason } = reproduction;
      const outcome = state === 'draft' ? await this.outcome(tx, actor, runId, reproduction) : null;
      return { id, runId, state, reason, outcome };
    });
  }

  private async outcome(
    tx: Transaction,
    actor: Actor,
    runId: string,
    reproduction: Summary,
  ): Promise<ReproductionOutcome> {
    const first = await this.find(tx, runId);
    const [again] = await tx.findBy(Run, { summaryId: reproduction.id, state: 'finished' });
    if (!again) throw new RunNotReproducible();
    const [was, is] = [
      await this.written(tx, actor, first.run, first.summary),
      await this.written(tx, actor, again, reproduction),
    ];
    return {
      identical: was.text === is.text,
      differences: differencesOf(was.record, is.record),
      was: was.text,
      is: is.text,
    };
  }

  private async written(
    tx: Transaction,
    actor: Actor,
    run: Run,
    summary: Summary,
  ): Promise<{ readonly record: RunRecord; readonly text: string }> {
    const bytes = await this.openRecord(tx, actor, run, summary);
    const record = RunRecord.safeParse(JSON.parse(bytes.toString('utf8')));
    const version = await tx.findOneBy(SummaryVersion, { runId: run.id });
    const key = await this.keyRing.object(tx, actor.tenantId, summary.objectKeyId);
    const content = version && openContent(key, version);
    if (!record.success || !content) throw new RunNotReproducible();
    return { record: record.data, text: content.text };
  }

  private async find(
    tx: Transaction,
    runId: string,
  ): Promise<{ readonly run: Run; readonly summary: Summary }> {
    const run = await tx.findOneBy(Run, { id: runId });
    const summary = run && (await this.summaries.find(tx, run.summaryId));
    if (!summary) throw new RunNotFound();
    return { run, summary };
  }

  private async openRecord(
    tx: Transaction,
    actor: Actor,
    run: Run,
    summary: Summary,
  ): Promise<Buffer> {
    if (!run.recordSealed) throw new RunNotReproducible();
    const key = await this.keyRing.object(tx, actor.tenantId, summary.objectKeyId);
    return openRunRecord(key, run, run.recordSealed);
  }
}

function refusedOf(runId: string): Omit<Refusal, 'reason'> {
  return { action: 'run.refused', subject: { type: 'run', id: runId } };
}
