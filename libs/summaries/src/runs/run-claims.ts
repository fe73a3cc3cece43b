import { AuditTrail } from '@app/audit';
import {
  AcrossTenants,
  DomainEvents,
  KeyRing,
  notify,
  type Transaction,
  UnitOfWork,
} from '@app/database';
import type { ObjectKey } from '@app/crypto';
import { type Actor, newId, serviceActor } from '@app/platform';
import { Injectable } from '@nestjs/common';
import { Raw } from 'typeorm';
import { RecallGuard, type Weights } from '../recalls/recall-guard.js';
import { Run } from './run.entities.js';
import type { RunEvent } from './run-events.js';
import { leaseFromNow, SummariesRepository } from '../summaries.repository.js';
import { SummaryOrders } from '../requests/summary-orders.js';
import type { Summary } from '../summary.entities.js';

export const RUN_LEASE_MS = 15_000;
const MAX_ATTEMPTS = 3;
const LOOK_AHEAD = 8;

/** A summary that is now this worker's to write. */
export interface ClaimedRun {
  readonly actor: Actor;
  readonly summary: Summary;
  readonly runId: string;
  readonly number: number;
  readonly startedAt: Date;
  readonly key: ObjectKey;
  readonly documentIds: readonly string[];
  /** The last `seq` that followers may have seen from earlier runs. */
  readonly lastSeq: number;
}

/** What became of the summary, and the event to announce. */
interface GivenBack {
  readonly next: 'queued' | 'failed' | 'not-ours';
  readonly event: string | null;
}

/** Hands out the summary whose turn it is, and takes back those whose worker has died. */
@Injectable()
export class RunClaims {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly acrossTenants: AcrossTenants,
    private readonly summaries: SummariesRepository,
    private readonly keyRing: KeyRing,
    private readonly audit: AuditTrail,
    private readonly events: DomainEvents,
    private readonly orders: SummaryOrders,
    private readonly recalls: RecallGuard,
  ) {}

  /**
   * The first in Postgres' order that no other worker takes at this moment; null if nothing waits. What is recalled
   * writes nothing, and nothing is written over what is about to be read again, or names another patient: that goes on
   * waiting.
   */
  async next(worker: string, weights: Weights): Promise<ClaimedRun | null> {
    const passed = new Set<string>();
    for (;;) {
      const lookAhead = LOOK_AHEAD + passed.size;
      const found = await this.acrossTenants.backlog('waiting_summaries', lookAhead);
      const waiting = found.filter(({ id }) => !passed.has(id));
      if (waiting.length === 0) return null;
      for (const { tenantId, id } of waiting) {
        const actor = serviceActor('summarize', tenantId);
        const claimed = await this.claim(actor, id, worker, weights);
        if (claimed === 'not-now') passed.add(id);
        else if (claimed) return claimed;
      }
    }
  }

  /** Gives a run back that did not end well: into the queue again, or, after the last attempt, failed. */
  async giveBack(
    claimed: Pick<ClaimedRun, 'actor' | 'runId' | 'summary'>,
    outcome: {
      readonly state: 'failed' | 'lost';
      readonly reason: string;
      readonly final: boolean;
      /** False when the attempt was broken off through no fault of its own. @default true */
      readonly counts?: boolean;
      readonly lastEvent?: (tx: Transaction, event: RunEvent) => Promise<void>;
    },
  ): Promise<'queued' | 'failed' | 'not-ours'> {
    const { actor, runId, summary } = claimed;
    const { state, reason, counts = true } = outcome;
    const { next, event } = await this.unitOfWork.run(actor, async (tx): Promise<GivenBack> => {
      await this.summaries.hold(tx, summary.id);
      const ours = await this.summaries.endRun(tx, { id: runId }, { state, reason });
      if (!ours) return { next: 'not-ours', event: null };
      const exhausted = counts && summary.attempts >= MAX_ATTEMPTS;
      const failed = outcome.final || exhausted;
      const given = failed ? 'failed' : 'queued';
      const stateReason = failed ? reason : null;
      await this.summaries.changeState(tx, summary.id, ['running'], given, stateReason);
      if (!counts) await this.summaries.uncountAttempt(tx, summary.id);
      await this.audit.record(tx, actor, {
        action: state === 'lost' ? 'run.lost' : 'run.failed',
        outcome: 'failed',
        subject: { type: 'run', id: runId },
        related: [{ type: 'summary', id: summary.id }],
        patientId: summary.patientId,
        reason,
        details: { attempt: summary.attempts, summaryState: given },
      });
      if (failed) await outcome.lastEvent?.(tx, { kind: 'ended', state: 'failed', reason });
      await notify(tx, 'run_event', summary.id);
      await notify(tx, 'work', summary.actorId);
      if (!failed) return { next: given, event: null };
      return {
        next: given,
        event: await this.events.emit(tx, actor.tenantId, 'summary.failed', summary.id),
      };
    });
    if (event) await this.orders.announce(actor, summary.id, event);
    return next;
  }

  /** For a run whose lease ran out: its worker is gone. */
  async takeBack(tenantId: string, runId: string): Promise<void> {
    const actor = serviceActor('reconciler', tenantId);
    const found = await this.unitOfWork.run(actor, async (tx) => {
      // Renewed since the reconciler read its list: the worker was late, and lives.
      const run = await tx.findOneBy(Run, {
        id: runId,
        leaseUntil: Raw((lease) => `${lease} < now()`),
      });
      const summary = run && (await this.summaries.find(tx, run.summaryId));
      return summary ? { actor, runId, summary } : null;
    });
    if (found) await this.giveBack(found, { state: 'lost', reason: 'worker-lost', final: false });
  }

  private async claim(
    actor: Actor,
    id: string,
    worker: string,
    weights: Weights,
  ): Promise<ClaimedRun | 'not-now' | null> {
    return this.unitOfWork.run(actor, async (tx) => {
      const waits =
        (await this.recalls.isModelRecalled(tx, weights)) ||
        (await this.recalls.waitsForReading(tx, id)) ||
        // its document may have been read again since its tokens were counted
        (await this.summaries.waitsForPatient(tx, id));
      if (waits) return 'not-now';
      if (!(await this.summaries.claim(tx, id))) return null;
      const summary = await this.summaries.find(tx, id);
      if (!summary) return null;
      const sources = await this.summaries.sources(tx, [id]);
      const number = (await this.summaries.runs(tx, id)).length + 1;
      const runId = newId();
      const startedAt = new Date();
      await tx.insert(Run, {
        id: runId,
        tenantId: actor.tenantId,
        summaryId: id,
        number,
        state: 'running',
        reason: null,
        worker,
        leaseUntil: () => leaseFromNow(RUN_LEASE_MS),
        startedAt,
        endedAt: null,
      });
      await this.audit.record(tx, actor, {
        action: 'run.started',
        subject: { type: 'run', id: runId },
        related: [{ type: 'summary', id }],
        patientId: summary.patientId,
        details: { number },
      });
      await notify(tx, 'run_event', id);
      await notify(tx, 'work', summary.actorId);
      return {
        actor,
        summary,
        runId,
        number,
        startedAt,
        key: await this.keyRing.object(tx, actor.tenantId, summary.objectKeyId),
        documentIds: sources.map(({ documentId }) => documentId),
        lastSeq: await this.summaries.lastSeq(tx, id),
      };
    });
  }
}
