import { type DomainEventConsumer, type DomainEventType, type Transaction } from '@app/database';
import { DocumentsService } from '@app/documents';
import { serviceActor } from '@app/platform';
import { JobQueue, type QueueName } from '@app/queue';
import { Injectable } from '@nestjs/common';
import { SummariesRepository } from '../summaries.repository.js';
import type { Summary } from '../summary.entities.js';
import { SummaryFailures } from './summary-failures.js';

/**
 * Asks for the exact token count of a summary once all of its sources have a text. The engine counts, and that is
 * another process's or at least a later moment's work: an event is settled without a model. A rejected source ends
 * the summary here.
 */
@Injectable()
export class TokenCountingConsumer implements DomainEventConsumer {
  // Confirmations bear it, so it stays although the class has another name by now.
  readonly name = 'summaries.weighing';
  readonly types = [
    'document.extracted',
    'document.patient-settled',
    'document.rejected',
    'summary.requested',
  ] as const;

  constructor(
    private readonly summaries: SummariesRepository,
    private readonly documents: DocumentsService,
    private readonly failures: SummaryFailures,
    private readonly queue: JobQueue,
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
        : await this.summaries.uncountedWith(tx, subjectId);
    const jobs: Job[] = [];
    for (const summary of waiting) {
      if (summary?.state !== 'queued' || summary.tokensCountedAt) continue;
      const job = await this.next(tx, summary);
      if (job) jobs.push(job);
    }
    return async () => {
      for (const { queue, id } of jobs) await this.queue.add(queue, { tenantId, id });
    };
  }

  private async next(tx: Transaction, summary: Summary): Promise<Job | null> {
    const sources = await this.summaries.sources(tx, [summary.id]);
    const ids = sources.map(({ documentId }) => documentId);
    const documents = await this.documents.findAll(tx, ids);
    if (documents.some(({ state }) => state === 'rejected')) {
      const actor = serviceActor('summarize', summary.tenantId);
      const event = await this.failures.fail(tx, actor, summary, 'source-rejected');
      return event === null ? null : { queue: 'domain-event', id: event };
    }
    // whose it is has to be clear before anything is written of it
    const isReady = documents.every(
      ({ state, patientCheck }) => state === 'extracted' && patientCheck !== 'open',
    );
    if (!isReady) return null;
    return { queue: 'count-tokens', id: summary.id };
  }
}

/** What is to be done once the transaction has committed. */
interface Job {
  readonly queue: QueueName;
  readonly id: string;
}
