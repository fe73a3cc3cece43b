import { AuditTrail } from '@app/audit';
import { notify, type Transaction, UnitOfWork } from '@app/database';
import { serviceActor } from '@app/platform';
import { Injectable } from '@nestjs/common';
import { Raw } from 'typeorm';
import { SummariesRepository } from '../summaries.repository.js';
import { SummaryEvents } from '../summary-events.js';
import type { ClaimedRun } from './run-claims.js';
import type { RunEvent } from './run-events.js';
import { Run } from './run.entities.js';

const MAX_ATTEMPTS = 3;

/** What became of the summary, and the event to announce. */
interface GivenBack {
  readonly next: 'queued' | 'failed' | 'not-ours';
  readonly event: string | null;
}

/** Takes back summaries whose run did not end well, or whose worker has died. */
@Injectable()
export class RunReturns {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly summaries: SummariesRepository,
    private readonly audit: AuditTrail,
    private readonly events: SummaryEvents,
  ) {}

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
    if (event) await this.events.announce(actor.tenantId, [event]);
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
}
