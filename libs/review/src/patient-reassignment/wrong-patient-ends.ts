import { AuditTrail } from '@app/audit';
import { notify, type Transaction } from '@app/database';
import type { Actor } from '@app/platform';
import {
  SummariesRepository,
  type Summary,
  SummaryEvents,
  type SummaryState,
  UNASSIGNED,
} from '@app/summaries';
import { Injectable } from '@nestjs/common';
import { CommentsService } from '../comments.service.js';

const REASON = 'wrong-patient';

/** Ends summaries that were written of the wrong patient, in the transaction that gives the document to the right one. */
@Injectable()
export class WrongPatientEnds {
  constructor(
    private readonly summaries: SummariesRepository,
    private readonly comments: CommentsService,
    private readonly events: SummaryEvents,
    private readonly audit: AuditTrail,
  ) {}

  /** Of one that waits, or is being written. */
  async cancel(tx: Transaction, actor: Actor, summary: Summary): Promise<SummaryState> {
    const { id, state, patientId, actorId } = summary;
    await this.summaries.changeState(tx, id, [state], 'cancelled', REASON);
    await this.summaries.endRun(tx, { summaryId: id }, { state: 'cancelled', reason: REASON });
    await this.record(tx, actor, summary, 'summary.cancelled', patientId);
    await notify(tx, 'summary_cancelled', id);
    await notify(tx, 'run_event', id);
    await notify(tx, 'work', actorId);
    return 'cancelled';
  }

  /** A draft is rejected; what somebody has signed is withdrawn, and its receivers are told. */
  async withdraw(
    tx: Transaction,
    actor: Actor,
    summary: Summary,
    reason: string,
    events: string[],
  ): Promise<SummaryState> {
    const { id, tenantId, patientId, revision, signedVersion, actorId } = summary;
    const isSigned = signedVersion !== null;
    const ended = isSigned ? 'withdrawn' : 'rejected';
    const isPerson = actor.kind === 'person';
    const now = new Date();
    await this.summaries.change(
      tx,
      { id },
      {
        ...UNASSIGNED,
        state: ended,
        stateReason: isSigned ? `source-${REASON}` : REASON,
        sourceOpen: false,
        recallOpen: false,
        revision: revision + 1,
        lastAction: isPerson ? ended : null,
        actedBy: isPerson ? actor.id : null,
        actedAt: now,
        changedAt: now,
      },
    );
    if (isPerson) await this.comments.write(tx, actor, summary, { kind: ended, text: reason });
    await this.record(tx, actor, summary, `summary.${ended}`, patientId);
    await notify(tx, 'work', actorId);
    const eventType = isSigned ? 'summary.withdrawn' : 'summary.dropped';
    events.push(await this.events.emit(tx, tenantId, eventType, id));
    return ended;
  }

  private async record(
    tx: Transaction,
    actor: Actor,
    { id, state }: Summary,
    action: 'summary.cancelled' | 'summary.rejected' | 'summary.withdrawn',
    patientId: string | null,
  ): Promise<void> {
    await this.audit.record(tx, actor, {
      action,
      subject: { type: 'summary', id },
      patientId,
      reason: REASON,
      details: { before: state },
    });
  }
}
