import { KeyRing, type Transaction } from '@app/database';
import { Summary } from '@app/summaries';
import { Injectable } from '@nestjs/common';
import type { Delivery, Destination } from '../delivery.entities.js';
import type { Attempt, Dispatch } from '../sending/dispatch.js';
import { HttpSender } from '../sending/http-sender.js';
import { failedFor } from '../sending/outcome.js';
import { openAsked } from './sealed-subscription.js';
import { SubscriptionAudience } from './subscription-audience.js';
import { Subscription } from './subscription.entity.js';

/** Calls without a body (FHIR R4, Subscription, rest-hook without a payload): that there is something to fetch. */
@Injectable()
export class SubscriptionDispatch implements Dispatch {
  constructor(
    private readonly keyRing: KeyRing,
    private readonly http: HttpSender,
    private readonly audience: SubscriptionAudience,
  ) {}

  async prepare(
    tx: Transaction,
    { id, address, objectKeyId }: Destination,
    { tenantId, summaryId }: Delivery,
  ): Promise<Attempt> {
    const subscription = await tx.findOneByOrFail(Subscription, { id });
    // what it could read when it was written down may be closed to it by now
    if (summaryId !== null) {
      const summary = await tx.findOneByOrFail(Summary, { id: summaryId });
      if (!(await this.audience.mayHear(tx, { id }, summary))) {
        return async () => failedFor('not-readable', { isFinal: true, isOfDestination: false });
      }
    }
    const key = await this.keyRing.object(tx, tenantId, objectKeyId);
    const headers = Object.fromEntries(openAsked(key, subscription).headers);
    return (signal) => this.http.post({ address, headers, body: '' }, signal);
  }
}
