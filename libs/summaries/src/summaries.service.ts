import { AuditTrail, Refusals } from '@app/audit';
import { notify, type Page, toPage, type Transaction, UnitOfWork } from '@app/database';
import type { Actor, DomainError } from '@app/platform';
import { Injectable } from '@nestjs/common';
import { madeFrom, type NewestSummary, newestSummaries } from './requests/document-summaries.js';
import { SummaryNotCancellable, SummaryNotFound } from './summaries.errors.js';
import { type RunFacts, SummariesRepository, type SummaryFilter } from './summaries.repository.js';
import type { Summary } from './summary.entities.js';
import { type QueuePosition, QueueEstimate } from './requests/queue-estimate.js';

/** Each has at least two entries: more would not fit the 500 that a history tells. */
const HISTORY_SUMMARIES_MAX = 250;

/** A summary without its text. */
export interface SummaryFacts {
  readonly summary: Summary;
  readonly documentIds: readonly string[];
  readonly place: QueuePosition | null;
  /** The latest. */
  readonly run: RunFacts | null;
}

@Injectable()
export class SummariesService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly summaries: SummariesRepository,
    private readonly audit: AuditTrail,
    private readonly refusals: Refusals,
    private readonly line: QueueEstimate,
  ) {}

  /** Newest or oldest first. Without the texts: those are read one by one. */
  async list(actor: Actor, filter: SummaryFilter): Promise<Page<SummaryFacts>> {
    return this.unitOfWork.run(actor, async (tx) => {
      const { items, nextCursor } = toPage(await this.summaries.page(tx, filter), filter);
      await this.audit.record(tx, actor, {
        action: 'summary.listed',
        subject: { type: 'summary', id: null },
        details: { count: items.length },
      });
      return { items: await this.describe(tx, items), nextCursor };
    });
  }

  /** For a list of documents, which is the action that is audited: the newest summary of each. */
  async newestFor(
    actor: Actor,
    documentIds: readonly string[],
  ): Promise<ReadonlyMap<string, NewestSummary>> {
    return this.unitOfWork.run(actor, (tx) => newestSummaries(tx, documentIds));
  }

  /** For a document's history, which is the action that is audited: ids of its newest summaries and their runs. */
  async madeFrom(actor: Actor, documentId: string): Promise<readonly string[]> {
    return this.unitOfWork.run(actor, (tx) => madeFrom(tx, documentId, HISTORY_SUMMARIES_MAX));
  }

  /** A waiting one leaves the queue, a running one stops within a token. */
  async cancel(actor: Actor, id: string): Promise<void> {
    const outcome = await this.unitOfWork.run(actor, async (tx) => {
      const summary = await this.summaries.find(tx, id);
      if (!summary) return new SummaryNotFound();
      const stopped = await this.summaries.changeState(
        tx,
        id,
        ['queued', 'running'],
        'cancelled',
        'requested',
      );
      if (!stopped) return new SummaryNotCancellable();
      await this.summaries.endRun(
        tx,
        { summaryId: id },
        { state: 'cancelled', reason: 'requested' },
      );
      await this.audit.record(tx, actor, {
        action: 'summary.cancelled',
        subject: { type: 'summary', id },
        patientId: summary.patientId,
      });
      await notify(tx, 'summary_cancelled', id);
      await notify(tx, 'run_event', id);
      await notify(tx, 'work', summary.actorId);
      return null;
    });
    if (outcome) await this.refuse(actor, id, outcome);
  }

  /** Each beside its row, in their order. */
  async describe(tx: Transaction, summaries: readonly Summary[]): Promise<readonly SummaryFacts[]> {
    const ids = summaries.map(({ id }) => id);
    const sources = await this.summaries.sources(tx, ids);
    const runs = await this.summaries.latestRuns(tx, ids);
    const places = await this.line.positions(tx, summaries);
    return summaries.map((summary) => ({
      summary,
      documentIds: sources
        .filter(({ summaryId }) => summaryId === summary.id)
        .map(({ documentId }) => documentId),
      place: places.get(summary.id) ?? null,
      run: runs.find(({ summaryId }) => summaryId === summary.id) ?? null,
    }));
  }

  private async refuse(actor: Actor, id: string, error: DomainError): Promise<never> {
    await this.refusals.record(actor, { subject: { type: 'summary', id }, reason: error.code });
    throw error;
  }
}
