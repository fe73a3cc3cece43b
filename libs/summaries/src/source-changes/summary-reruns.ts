import { AuditTrail } from '@app/audit';
import { notify, type Transaction } from '@app/database';
import { type SourceStatus, UploadsRepository } from '@app/documents';
import type { Actor } from '@app/platform';
import { Injectable } from '@nestjs/common';
import { SummariesRepository } from '../summaries.repository.js';
import { SummaryEvents } from '../summary-events.js';
import { Summary } from '../summary.entities.js';
import { NewerSummaries } from './newer-summaries.js';

/** Ends what waits or is being written of a source that has changed, and asks for it anew where it can. */
@Injectable()
export class SummaryReruns {
  constructor(
    private readonly summaries: SummariesRepository,
    private readonly newer: NewerSummaries,
    private readonly uploads: UploadsRepository,
    private readonly events: SummaryEvents,
    private readonly audit: AuditTrail,
  ) {}

  /** Ids of events, to be announced once `tx` has committed. */
  async rerun(
    tx: Transaction,
    actor: Actor,
    summary: Summary,
    documentIds: readonly string[],
    change: SourceStatus | null,
  ): Promise<readonly string[]> {
    if (change === null) return [];
    const { id, tenantId, state, patientId, actorId } = summary;
    const newer = await this.newer.of(tx, actor, summary, documentIds);
    const [to, reason] = newer
      ? (['superseded', 'source-changed'] as const)
      : (['cancelled', 'source-changed'] as const);
    const won = await this.summaries.changeState(tx, id, ['queued', 'running'], to, reason);
    if (!won) throw new Error('A summary that was held has changed.');
    const now = new Date();
    await tx.update(Summary, { id }, { sourceChange: change, sourceChangedAt: now });
    await this.summaries.endRun(tx, { summaryId: id }, { state: 'cancelled', reason });
    if (newer) await this.uploads.replaceSummary(tx, documentIds, id, newer.id);
    await this.audit.record(tx, actor, {
      action: 'summary.source-changed',
      subject: { type: 'summary', id },
      ...(newer && { related: [{ type: 'summary', id: newer.id }] }),
      patientId,
      details: { state, after: change, ended: to },
    });
    await notify(tx, 'summary_cancelled', id);
    await notify(tx, 'run_event', id);
    await notify(tx, 'work', actorId);
    const events = newer?.event ? [newer.event] : [];
    if (newer) return events;
    return [await this.events.emit(tx, tenantId, 'summary.source-changed', id)];
  }
}
