import { AuditTrail } from '@app/audit';
import type { DomainEventConsumer, DomainEventType, Transaction } from '@app/database';
import { notify } from '@app/database';
import { DocumentsService } from '@app/documents';
import type { Engine } from '@app/inference';
import { type Actor, serviceActor, withDeadline } from '@app/platform';
import { JobQueue } from '@app/queue';
import { Inject, Injectable } from '@nestjs/common';
import { assign, outputTokens } from './assignment.js';
import { ENGINE } from './engine-token.js';
import { ContextTooSmall, SectionNotFound } from './generation.errors.js';
import { planReading, type ReadingPlan } from './planning.js';
import { Profiles } from './profiles.js';
import { joinSources } from './sources.js';
import { SummariesRepository } from './summaries.repository.js';
import type { Summary } from './summary.entities.js';

// Counting 100,000 tokens takes well under a second; this is for an engine that hangs.
const COUNT_DEADLINE_MS = 30_000;

/**
 * Weighs a summary once all of its sources have a text: the engine counts the tokens, and only then
 * does the summary take its place in the queue. A rejected source ends it.
 */
@Injectable()
export class WeighingConsumer implements DomainEventConsumer {
  readonly name = 'summaries.weighing';
  readonly types = ['document.extracted', 'document.rejected', 'summary.requested'] as const;

  constructor(
    private readonly summaries: SummariesRepository,
    private readonly documents: DocumentsService,
    private readonly audit: AuditTrail,
    private readonly queue: JobQueue,
    private readonly profiles: Profiles,
    @Inject(ENGINE) private readonly engine: Engine,
  ) {}

  async consume(
    event: {
      readonly type: DomainEventType;
      readonly tenantId: string;
      readonly subjectId: string;
    },
    tx: Transaction,
  ): Promise<(() => Promise<void>) | undefined> {
    const { tenantId, subjectId } = event;
    const waiting =
      event.type === 'summary.requested'
        ? [await this.summaries.find(tx, subjectId)]
        : await this.summaries.unweighedWith(tx, subjectId);
    const weighed: string[] = [];
    for (const summary of waiting) {
      if (summary?.state === 'queued' && !summary.weighedAt && (await this.weigh(tx, summary))) {
        weighed.push(summary.id);
      }
    }
    return async () => {
      for (const id of weighed) await this.queue.add('summarize', { tenantId, id });
    };
  }

  private async weigh(tx: Transaction, summary: Summary): Promise<boolean> {
    const actor = serviceActor('summarize', summary.tenantId);
    const sources = await this.summaries.sources(tx, [summary.id]);
    const ids = sources.map(({ documentId }) => documentId);
    const documents = await this.documents.findAll(tx, ids);
    if (documents.some(({ state }) => state === 'rejected')) {
      await this.fail(tx, actor, summary, 'source-rejected');
      return false;
    }
    if (documents.some(({ state }) => state !== 'extracted')) return false;
    const text = await joinSources(this.documents, actor, ids);
    const plan = await this.plan(text, summary);
    if (plan instanceof ContextTooSmall || plan instanceof SectionNotFound) {
      await this.fail(tx, actor, summary, plan.code);
      return false;
    }
    await notify(tx, 'work', summary.actorId);
    return this.summaries.weigh(tx, summary.id, {
      tokensIn: plan.sourceTokens,
      tokensOutEstimate: outputTokens(plan.sections, plan.spans.length),
    });
  }

  private async plan(
    text: string,
    { profileId, sectionIds }: Summary,
  ): Promise<ReadingPlan | ContextTooSmall | SectionNotFound> {
    const signal = withDeadline(undefined, COUNT_DEADLINE_MS);
    try {
      const assignment = assign(this.profiles.get(profileId), sectionIds);
      return await planReading(text, assignment, this.engine, signal);
    } catch (error) {
      if (error instanceof ContextTooSmall || error instanceof SectionNotFound) return error;
      throw error;
    }
  }

  private async fail(
    tx: Transaction,
    actor: Actor,
    { id, actorId }: Summary,
    reason: string,
  ): Promise<void> {
    if (!(await this.summaries.changeState(tx, id, ['queued'], 'failed', reason))) return;
    await this.audit.record(tx, actor, {
      action: 'summary.failed',
      outcome: 'failed',
      subject: { type: 'summary', id },
      reason,
    });
    await notify(tx, 'run_event', id);
    await notify(tx, 'work', actorId);
  }
}
