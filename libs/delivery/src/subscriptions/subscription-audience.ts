import { Readers } from '@app/auth';
import type { Transaction } from '@app/database';
import type { Summary } from '@app/summaries';
import { Injectable } from '@nestjs/common';
import type { Destination } from '../delivery.entities.js';
import { Subscription } from './subscription.entity.js';

type Walled = Pick<Summary, 'compartmentId' | 'confidentiality'>;

/** Whom a subscription tells: nobody of what they could not read themselves, as of now. */
@Injectable()
export class SubscriptionAudience {
  constructor(private readonly readers: Readers) {}

  /** What happened while it was off, or not approved yet, is never told. */
  async includes(
    tx: Transaction,
    { id, state }: Destination,
    summary: Walled,
    occurredAt: Date,
  ): Promise<boolean> {
    if (state !== 'on') return false;
    const { approvedAt } = await tx.findOneByOrFail(Subscription, { id });
    if (approvedAt === null || occurredAt < approvedAt) return false;
    return this.mayHear(tx, { id }, summary);
  }

  async mayHear(
    tx: Transaction,
    { id }: Pick<Destination, 'id'>,
    summary: Walled,
  ): Promise<boolean> {
    const { clientId, endsAt } = await tx.findOneByOrFail(Subscription, { id });
    if (endsAt !== null && endsAt <= new Date()) return false;
    return this.readers.isClientOf(tx, clientId, 'summary:read', summary);
  }
}
