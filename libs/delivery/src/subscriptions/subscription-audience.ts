import { Readers } from '@app/auth';
import type { Transaction } from '@app/database';
import type { Summary } from '@app/summaries';
import { Injectable } from '@nestjs/common';
import type { Destination } from '../delivery.entities.js';
import { Subscription } from './subscription.entity.js';

/** Whom a subscription tells: nobody of what they could not read themselves, as of now. */
@Injectable()
export class SubscriptionAudience {
  constructor(private readonly readers: Readers) {}

  async mayHear(
    tx: Transaction,
    { id }: Pick<Destination, 'id'>,
    summary: Pick<Summary, 'compartmentId' | 'confidentiality'>,
  ): Promise<boolean> {
    const subscription = await tx.findOneBy(Subscription, { id });
    if (!subscription) return false;
    const { clientId, endsAt } = subscription;
    if (endsAt !== null && endsAt <= new Date()) return false;
    return this.readers.isClientOf(tx, clientId, 'summary:read', summary);
  }
}
