import { AuditTrail } from '@app/audit';
import { DomainEvents, notify, type Transaction } from '@app/database';
import type { Actor } from '@app/platform';
import { Injectable } from '@nestjs/common';
import { SummariesRepository } from '../summaries.repository.js';
import type { Summary } from '../summary.entities.js';

/** Ends summaries that can never be written, before anything was. */
@Injectable()
export class SummaryFailures {
  constructor(
    private readonly summaries: SummariesRepository,
    private readonly audit: AuditTrail,
    private readonly events: DomainEvents,
  ) {}

  /** The event to settle after the commit; null where the summary no longer waits. */
  async fail(
    tx: Transaction,
    actor: Actor,
    { id, actorId, patientId }: Summary,
    reason: string,
  ): Promise<string | null> {
    if (!(await this.summaries.changeState(tx, id, ['queued'], 'failed', reason))) return null;
    await this.audit.record(tx, actor, {
      action: 'summary.failed',
      outcome: 'failed',
      subject: { type: 'summary', id },
      patientId,
      reason,
    });
    await notify(tx, 'run_event', id);
    await notify(tx, 'work', actorId);
    return this.events.emit(tx, actor.tenantId, 'summary.failed', id);
  }
}
