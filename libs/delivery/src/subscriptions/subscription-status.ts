import type { Transaction } from '@app/database';
import { In, IsNull, Not } from 'typeorm';
import { Delivery, type Destination } from '../delivery.entities.js';
import type { Subscription } from './subscription.entity.js';

/** As FHIR R4 has it: `requested` until it is approved, `error` while calls are not taken. */
export interface SubscriptionStatus {
  readonly status: 'requested' | 'active' | 'error' | 'off';
  /** Why it is off, or why the last call was not taken: a stable code. */
  readonly trouble: string | null;
}

export async function subscriptionStatusOf(
  tx: Transaction,
  { id: destinationId, state, stateReason, failures }: Destination,
  { endsAt }: Subscription,
): Promise<SubscriptionStatus> {
  if (state === 'off') return { status: 'off', trouble: stateReason ?? 'turned-off' };
  if (endsAt !== null && endsAt <= new Date()) return { status: 'off', trouble: 'ended' };
  if (state === 'requested') return { status: 'requested', trouble: null };
  const last = await tx.findOne(Delivery, {
    where: [
      { destinationId, state: 'dead-lettered' },
      ...(failures > 0
        ? [{ destinationId, state: In(['pending', 'sent']), reason: Not(IsNull()) }]
        : []),
    ],
    order: { sentAt: 'desc' },
  });
  return last ? { status: 'error', trouble: last.reason } : { status: 'active', trouble: null };
}
