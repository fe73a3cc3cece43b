import { AuditTrail } from '@app/audit';
import { AcrossTenants, KeyRing, notify, UnitOfWork } from '@app/database';
import type { ObjectKey } from '@app/crypto';
import { type Actor, newId, serviceActor } from '@app/platform';
import { Injectable } from '@nestjs/common';
import { RecallGuard, type Weights } from '../recalls/recall-guard.js';
import { RunEventWriter } from './run-event-writer.js';
import { Run } from './run.entities.js';
import { leaseFromNow, SummariesRepository } from '../summaries.repository.js';
import type { Summary } from '../summary.entities.js';

export const RUN_LEASE_MS = 15_000;
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

/** Hands out the summary whose turn it is. */
@Injectable()
export class RunClaims {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly acrossTenants: AcrossTenants,
    private readonly summaries: SummariesRepository,
    private readonly keyRing: KeyRing,
    private readonly audit: AuditTrail,
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

  /** False where it is no longer this worker's. */
  async renew({ actor, runId }: ClaimedRun): Promise<boolean> {
    return this.unitOfWork.run(actor, (tx) => this.summaries.renewRun(tx, runId, RUN_LEASE_MS));
  }

  /** What the run tells its followers. */
  events({ actor, summary, runId, key, lastSeq }: ClaimedRun): RunEventWriter {
    return new RunEventWriter(this.unitOfWork, actor, summary.id, runId, key, lastSeq);
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
