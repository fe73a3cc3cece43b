import { AuditTrail } from '@app/audit';
import { type DomainEventConsumer, type DomainEventType, type Transaction } from '@app/database';
import { DocumentsService, PatientMerges } from '@app/documents';
import { serviceActor } from '@app/platform';
import { Injectable } from '@nestjs/common';
import { SummariesRepository } from '../summaries.repository.js';
import { SummaryEvents } from '../summary-events.js';
import { Summary } from '../summary.entities.js';
import { SourceChangeEffects } from './source-change-effects.js';

/**
 * Lets summaries be of whom their sources are, after patients were merged or that was undone. Text, state
 * and signatures stay. One whose sources are of two patients by now is treated as one of another patient.
 */
@Injectable()
export class PatientMergedConsumer implements DomainEventConsumer {
  readonly name = 'summaries.patient-merged';
  readonly types = ['patient.merged'] as const;

  constructor(
    private readonly merges: PatientMerges,
    private readonly documents: DocumentsService,
    private readonly summaries: SummariesRepository,
    private readonly effects: SourceChangeEffects,
    private readonly events: SummaryEvents,
    private readonly audit: AuditTrail,
  ) {}

  async consume(
    {
      tenantId,
      subjectId,
    }: {
      readonly type: DomainEventType;
      readonly tenantId: string;
      readonly subjectId: string;
    },
    tx: Transaction,
  ): Promise<(() => Promise<void>) | undefined> {
    const documentIds = await this.merges.documentsOf(tx, subjectId);
    const ids = await this.summaries.drawingOn(tx, documentIds);
    const events: string[] = [];
    for (const id of ids) {
      await this.summaries.hold(tx, id);
      const summary = await this.summaries.find(tx, id);
      if (summary) events.push(...(await this.follow(tx, summary, subjectId)));
    }
    return () => this.events.announce(tenantId, events);
  }

  private async follow(
    tx: Transaction,
    summary: Summary,
    mergeId: string,
  ): Promise<readonly string[]> {
    const { id, tenantId, state, patientId: before } = summary;
    const sources = await this.summaries.sources(tx, [id]);
    const documents = await this.documents.findAll(
      tx,
      sources.map(({ documentId }) => documentId),
    );
    const [patientId = null, ...others] = new Set(documents.flatMap((row) => row.patientId ?? []));
    const events: string[] = [];
    if (others.length === 0 && patientId !== before) {
      await tx.update(Summary, { id }, { patientId, changedAt: new Date() });
      await this.audit.record(tx, serviceActor('sources', tenantId), {
        action: 'summary.patient-merged',
        subject: { type: 'summary', id },
        related: [{ type: 'merge', id: mergeId }],
        patientId,
      });
      if (state === 'draft' || state === 'in_review') {
        events.push(await this.events.emit(tx, tenantId, 'summary.patient-merged', id));
      }
    }
    if (summary.reproductionOf !== null) return events;
    return [...events, ...(await this.effects.apply(tx, summary, false))];
  }
}
