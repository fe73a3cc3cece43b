import { z } from 'zod';
import type { Transaction } from '../unit-of-work.js';
import { DomainEvent } from './domain-event.entities.js';
import type { DomainEventType } from './domain-events.js';

const Counted = z.tuple([z.object({ count: z.int() })]);

/** When something of this type last happened to a subject; null: never. */
export async function lastEventAt(
  tx: Transaction,
  subjectId: string,
  type: DomainEventType,
): Promise<Date | null> {
  const last = await tx.findOne(DomainEvent, {
    where: { subjectId, type },
    order: { createdAt: 'desc' },
  });
  return last?.createdAt ?? null;
}

/** Which events of a subject, and whose confirmations of them. */
export interface ConfirmationQuery {
  readonly subjectId: string;
  readonly types: readonly DomainEventType[];
  /** By its `DomainEventConsumer.name`. */
  readonly consumer: string;
}

/** How many of the events the consumer has confirmed. */
export async function countConfirmed(
  tx: Transaction,
  { subjectId, types, consumer }: ConfirmationQuery,
): Promise<number> {
  const [{ count }] = Counted.parse(
    await tx.query(
      `select count(*)::integer as count from domain_event as event
       join domain_event_confirmation as confirmed on confirmed.event_id = event.id
       where event.subject_id = $1 and event.type = any ($2) and confirmed.consumer = $3`,
      [subjectId, types, consumer],
    ),
  );
  return count;
}

/** Whether one of the events has not been confirmed by the consumer yet. */
export async function isAnyUnconfirmed(
  tx: Transaction,
  { subjectId, types, consumer }: ConfirmationQuery,
): Promise<boolean> {
  const unconfirmed: readonly unknown[] = await tx.query(
    `select from domain_event as event
     where event.subject_id = $1 and event.type = any ($2)
       and not exists (select from domain_event_confirmation as confirmed
         where confirmed.event_id = event.id and confirmed.consumer = $3) limit 1`,
    [subjectId, types, consumer],
  );
  return unconfirmed.length > 0;
}
