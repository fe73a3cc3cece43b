import { AuditTrail } from '@app/audit';
import {
  type DomainEventConsumer,
  DomainEvents,
  type DomainEventType,
  notify,
  type Transaction,
} from '@app/database';
import { DocumentsService, highestOf } from '@app/documents';
import type { Engine } from '@app/inference';
import { type Actor, serviceActor, withDeadline } from '@app/platform';
import { JobQueue } from '@app/queue';
import { Inject, Injectable } from '@nestjs/common';
import { assign, outputTokens } from './assignment.js';
import { ENGINE } from './engine-token.js';
import { ContextTooSmall, SectionNotFound } from './generation.errors.js';
import { planReading, type ReadingPlan } from './planning.js';
import { TenantProfiles } from './profile-versions/tenant-profiles.js';
import { readSource } from './sources/read-source.js';
import type { Source } from './sources/source.js';
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
    private readonly events: DomainEvents,
    private readonly queue: JobQueue,
    private readonly profiles: TenantProfiles,
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
    const jobs: Job[] = [];
    for (const summary of waiting) {
      if (summary?.state !== 'queued' || summary.weighedAt) continue;
      const job = await this.weigh(tx, summary);
      if (job) jobs.push(job);
    }
    return async () => {
      for (const { queue, id } of jobs) await this.queue.add(queue, { tenantId, id });
    };
  }

  private async weigh(tx: Transaction, summary: Summary): Promise<Job | null> {
    const actor = serviceActor('summarize', summary.tenantId);
    const sources = await this.summaries.sources(tx, [summary.id]);
    const ids = sources.map(({ documentId }) => documentId);
    const documents = await this.documents.findAll(tx, ids);
    if (documents.some(({ state }) => state === 'rejected')) {
      return this.fail(tx, actor, summary, 'source-rejected');
    }
    if (documents.some(({ state }) => state !== 'extracted')) return null;
    const source = await readSource(this.documents, actor, ids);
    const plan = await this.plan(tx, source, summary);
    if (plan instanceof ContextTooSmall || plan instanceof SectionNotFound) {
      return this.fail(tx, actor, summary, plan.code);
    }
    await notify(tx, 'work', summary.actorId);
    const weighed = await this.summaries.weigh(tx, summary.id, {
      // a document may have said only in its text how confidential it is
      confidentiality: highestOf([
        summary.confidentiality,
        ...documents.map(({ confidentiality }) => confidentiality),
      ]),
      tokensIn: plan.sourceTokens,
      tokensOutEstimate: outputTokens(plan.sections, plan.stretches.length),
    });
    return weighed ? { queue: 'summarize', id: summary.id } : null;
  }

  private async plan(
    tx: Transaction,
    source: Source,
    { profileId, profileVersion, sectionIds }: Summary,
  ): Promise<ReadingPlan | ContextTooSmall | SectionNotFound> {
    const signal = withDeadline(undefined, COUNT_DEADLINE_MS);
    try {
      const profile = await this.profiles.numbered(tx, profileId, profileVersion);
      const assignment = assign(profile, sectionIds);
      return await planReading(source, assignment, this.engine, signal);
    } catch (error) {
      if (error instanceof ContextTooSmall || error instanceof SectionNotFound) return error;
      throw error;
    }
  }

  private async fail(
    tx: Transaction,
    actor: Actor,
    { id, actorId, patientId }: Summary,
    reason: string,
  ): Promise<Job | null> {
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
    const event = await this.events.emit(tx, actor.tenantId, 'summary.failed', id);
    return { queue: 'domain-event', id: event };
  }
}

/** What is to be done once the transaction has committed. */
interface Job {
  readonly queue: 'summarize' | 'domain-event';
  readonly id: string;
}
