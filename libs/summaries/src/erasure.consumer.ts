import { AuditTrail } from '@app/audit';
import {
  type DomainEventConsumer,
  type DomainEventType,
  Idempotency,
  notify,
  type Transaction,
} from '@app/database';
import { type ErasedRow, reportErased } from '@app/documents';
import { serviceActor } from '@app/platform';
import { Injectable } from '@nestjs/common';
import { In, Not } from 'typeorm';
import { headlineColumns } from './versions/headline.js';
import { Run, RunEventRow } from './runs/run.entities.js';
import { erasedSummaries } from './sources/erased-summaries.js';
import { SummariesRepository } from './summaries.repository.js';
import { Summary, SummaryVersion } from './summary.entities.js';

/**
 * Erases the summaries that draw on an erased document, those with other sources as well. Their keys
 * went with the document's; this stops what is being written, takes away hashes of their content, and says
 * what there was.
 */
@Injectable()
export class ErasureConsumer implements DomainEventConsumer {
  readonly name = 'summaries.erasure';
  readonly types = ['erasure.begun'] as const;

  constructor(
    private readonly summaries: SummariesRepository,
    private readonly idempotency: Idempotency,
    private readonly audit: AuditTrail,
  ) {}

  async consume(
    {
      subjectId: erasureId,
    }: { readonly type: DomainEventType; readonly tenantId: string; readonly subjectId: string },
    tx: Transaction,
  ): Promise<undefined> {
    const ids = await erasedSummaries(tx, erasureId);
    const rows: ErasedRow[] = [];
    let events = 0;
    for (const id of ids) {
      await this.summaries.hold(tx, id);
      const summary = await this.summaries.find(tx, id);
      if (!summary) continue;
      rows.push({ type: 'summary', id, key: summary.objectKeyId }, ...(await this.rowsOf(tx, id)));
      events += await this.strip(tx, id);
      await this.end(tx, summary, erasureId);
    }
    await this.idempotency.forget(tx, ids);
    const counts = events > 0 ? { 'run event': events } : {};
    await reportErased(tx, erasureId, this.name, { rows, counts, copies: [] });
    return undefined;
  }

  private async rowsOf(tx: Transaction, summaryId: string): Promise<readonly ErasedRow[]> {
    const runs = await tx.findBy(Run, { summaryId });
    const versions = await tx.findBy(SummaryVersion, { summaryId });
    return [
      ...runs.map(({ id }) => ({ type: 'run', id, key: null })),
      ...versions.map(({ id }) => ({ type: 'summary version', id, key: null })),
    ];
  }

  private async strip(tx: Transaction, summaryId: string): Promise<number> {
    const runs = await tx.findBy(Run, { summaryId });
    const gone = { contentSealed: null, contentSha256: null };
    await tx.update(SummaryVersion, { summaryId }, gone);
    await tx.update(Run, { summaryId }, { recordSealed: null, recordSha256: null });
    const { affected } = await tx.delete(RunEventRow, { runId: In(runs.map(({ id }) => id)) });
    return affected ?? 0;
  }

  private async end(tx: Transaction, summary: Summary, erasureId: string): Promise<void> {
    const { id, tenantId, actorId, patientId } = summary;
    const ended = { state: 'cancelled', reason: 'source-erased' } as const;
    await this.summaries.endRun(tx, { summaryId: id }, ended);
    await tx.update(
      Summary,
      { id, state: Not('erased' as const) },
      { state: 'erased', stateReason: null, ...headlineColumns(null), changedAt: new Date() },
    );
    await this.audit.record(tx, serviceActor('erasure', tenantId), {
      action: 'summary.erased',
      subject: { type: 'summary', id },
      related: [{ type: 'erasure', id: erasureId }],
      patientId,
    });
    await notify(tx, 'summary_cancelled', id);
    await notify(tx, 'run_event', id);
    await notify(tx, 'work', actorId);
  }
}
