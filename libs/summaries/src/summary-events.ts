import { DomainEvents, type DomainEventType, type Transaction } from '@app/database';
import { JobQueue } from '@app/queue';
import { Injectable } from '@nestjs/common';

/** Of a summary, by this library or one that reviews it. */
export type SummaryEventType = Extract<DomainEventType, `summary.${string}`>;

/** What later steps learn of summaries: an event commits with its act, and is announced once it has. */
@Injectable()
export class SummaryEvents {
  constructor(
    private readonly events: DomainEvents,
    private readonly queue: JobQueue,
  ) {}

  /** Its id, to be announced once `tx` has committed. */
  async emit(
    tx: Transaction,
    tenantId: string,
    type: SummaryEventType,
    summaryId: string,
  ): Promise<string> {
    return this.events.emit(tx, tenantId, type, summaryId);
  }

  /** Throws nothing: the act stands, and what cannot be added to the queue here the reconciler adds. */
  async announce(tenantId: string, events: readonly string[]): Promise<void> {
    await this.queue.announce(tenantId, events);
  }
}
