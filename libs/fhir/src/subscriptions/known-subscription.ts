import type { Subscription } from '@medplum/fhirtypes';
import { z } from 'zod';
import { typeOfResource } from '../structure/check-structure.js';

export interface SubscriptionState {
  readonly id: string;
  readonly changedAt: Date;
  readonly status: NonNullable<Subscription['status']>;
  /** Why it is off, or why the last call was not taken: a stable code. */
  readonly trouble: string | null;
}

const Saved = z.custom<Subscription>((given) => typeOfResource(given) === 'Subscription');

/** What was asked for, as it was kept, and how it stands. */
export function toSubscription(
  json: string,
  { id, changedAt, status, trouble }: SubscriptionState,
): Subscription {
  return {
    ...Saved.parse(JSON.parse(json)),
    id,
    meta: { lastUpdated: changedAt.toISOString() },
    status,
    ...(trouble !== null && { error: trouble }),
  };
}
