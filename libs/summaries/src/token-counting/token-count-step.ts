import { notify, type Transaction, UnitOfWork } from '@app/database';
import { DocumentsService, highestOf } from '@app/documents';
import { serviceActor } from '@app/platform';
import { JobQueue } from '@app/queue';
import { Injectable } from '@nestjs/common';
import { ContextTooSmall, SectionNotFound } from '../generation/generation.errors.js';
import type { ReadPlan } from '../generation/planning.js';
import { outputTokens } from '../requests/assignment.js';
import { SummariesRepository } from '../summaries.repository.js';
import type { Summary } from '../summary.entities.js';
import { ReadPlans } from './read-plans.js';
import { SummaryFailures } from './summary-failures.js';

/** Has the engine count what a summary will read and write; only then does it take its place in the queue. */
@Injectable()
export class TokenCountStep {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly summaries: SummariesRepository,
    private readonly documents: DocumentsService,
    private readonly failures: SummaryFailures,
    private readonly queue: JobQueue,
    private readonly plans: ReadPlans,
  ) {}

  /** Changes nothing where the summary is counted already, or has ended. No transaction is open while the engine counts. */
  async run(tenantId: string, id: string, shutdown: AbortSignal): Promise<void> {
    const actor = serviceActor('summarize', tenantId);
    const found = await this.unitOfWork.run(actor, (tx) => this.uncounted(tx, id));
    if (!found) return;
    const { summary, documentIds } = found;
    const plan = await this.plans.plan(actor, summary, documentIds, shutdown);
    if (plan instanceof ContextTooSmall || plan instanceof SectionNotFound) {
      const event = await this.unitOfWork.run(actor, (tx) =>
        this.failures.fail(tx, actor, summary, plan.code),
      );
      if (event) await this.queue.announce(tenantId, [event]);
      return;
    }
    if (await this.unitOfWork.run(actor, (tx) => this.keep(tx, summary, documentIds, plan))) {
      await this.queue.add('summarize', { tenantId, id });
    }
  }

  private async uncounted(
    tx: Transaction,
    id: string,
  ): Promise<{ readonly summary: Summary; readonly documentIds: readonly string[] } | null> {
    const summary = await this.summaries.find(tx, id);
    if (summary?.state !== 'queued' || summary.tokensCountedAt) return null;
    const sources = await this.summaries.sources(tx, [id]);
    const documentIds = sources.map(({ documentId }) => documentId);
    const documents = await this.documents.findAll(tx, documentIds);
    const isReady = documents.every(
      ({ state, patientCheck }) => state === 'extracted' && patientCheck !== 'open',
    );
    return isReady ? { summary, documentIds } : null;
  }

  private async keep(
    tx: Transaction,
    { id, actorId, confidentiality }: Summary,
    documentIds: readonly string[],
    plan: ReadPlan,
  ): Promise<boolean> {
    const documents = await this.documents.findAll(tx, documentIds);
    await notify(tx, 'work', actorId);
    return this.summaries.storeTokenCount(tx, id, {
      // a document may have said only in its text how confidential it is
      confidentiality: highestOf([
        confidentiality,
        ...documents.map((document) => document.confidentiality),
      ]),
      // what the model will read
      tokensIn: plan.passages?.tokens ?? plan.sourceTokens,
      tokensOutEstimate: outputTokens(plan.sections, plan.stretches.length, plan.language),
    });
  }
}
