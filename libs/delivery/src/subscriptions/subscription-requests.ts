import { DomainEvents, type Transaction } from '@app/database';
import { JobQueue } from '@app/queue';
import { Injectable } from '@nestjs/common';
import type { Destination } from '../delivery.entities.js';

/** Has those notified who may approve a subscription. */
@Injectable()
export class SubscriptionRequests {
  constructor(
    private readonly events: DomainEvents,
    private readonly queue: JobQueue,
  ) {}

  /** The events, to be announced once they are committed; none where it waits for nobody. */
  async requested(
    tx: Transaction,
    { id, tenantId, state }: Destination,
  ): Promise<readonly string[]> {
    return state === 'requested'
      ? [await this.events.emit(tx, tenantId, 'destination.requested', id)]
      : [];
  }

  async announce(tenantId: string, events: readonly string[]): Promise<void> {
    await this.queue.announce(tenantId, events);
  }
}
