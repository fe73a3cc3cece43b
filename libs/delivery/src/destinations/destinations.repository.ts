import { ApiClient } from '@app/auth';
import { type Transaction, whereAny } from '@app/database';
import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { z } from 'zod';
import { Destination } from '../delivery.entities.js';
import { Subscription } from '../subscriptions/subscription.entity.js';

const LIST_LIMIT = 500;

export interface DestinationDetails {
  readonly destination: Destination;
  readonly waiting: number;
  readonly deadLettered: number;
  readonly lastAcknowledgedAt: Date | null;
  /** Who asked for it; null where an administrator added it. */
  readonly subscriber: Subscriber | null;
}

export interface Subscriber {
  readonly clientId: string;
  readonly clientName: string;
  readonly isRevoked: boolean;
  /** Then it is over. */
  readonly endsAt: Date | null;
}

const Numbers = z.array(
  z.object({
    destination_id: z.uuid(),
    waiting: z.coerce.number(),
    deadLettered: z.coerce.number(),
    last: z.date().nullable(),
  }),
);

@Injectable()
export class DestinationsRepository {
  /** By name, with what waits for each. */
  async list(tx: Transaction): Promise<readonly DestinationDetails[]> {
    const destinations = await tx.find(Destination, { order: { name: 'asc' }, take: LIST_LIMIT });
    return this.detailed(tx, destinations);
  }

  async find(tx: Transaction, id: string): Promise<DestinationDetails | null> {
    const [found] = await this.detailed(tx, await tx.findBy(Destination, { id }));
    return found ?? null;
  }

  private async detailed(
    tx: Transaction,
    destinations: readonly Destination[],
  ): Promise<readonly DestinationDetails[]> {
    if (destinations.length === 0) return [];
    const numbers = Numbers.parse(
      await tx.query(
        `select destination_id, count(*) filter (where state in ('pending', 'sent')) as waiting,
           count(*) filter (where state = 'dead-lettered') as "deadLettered",
           max(ended_at) filter (where state = 'acknowledged') as last
         from delivery where destination_id = any ($1) and event <> 'test'
         group by destination_id`,
        [destinations.map(({ id }) => id)],
      ),
    );
    const subscribers = await subscribersOf(tx, destinations);
    return destinations.map((destination) => {
      const counted = numbers.find(({ destination_id: id }) => id === destination.id);
      return {
        destination,
        waiting: counted?.waiting ?? 0,
        deadLettered: counted?.deadLettered ?? 0,
        lastAcknowledgedAt: counted?.last ?? null,
        subscriber: subscribers.get(destination.id) ?? null,
      };
    });
  }
}

async function subscribersOf(
  tx: Transaction,
  destinations: readonly Destination[],
): Promise<ReadonlyMap<string, Subscriber>> {
  const ids = destinations.filter(({ kind }) => kind === 'subscription').map(({ id }) => id);
  if (ids.length === 0) return new Map();
  const subscriptions = await tx.findBy(Subscription, { id: In(ids) });
  const clientIds = subscriptions.map(({ clientId }) => clientId);
  const clients = await whereAny(clientIds, (some) => tx.findBy(ApiClient, { id: In(some) }));
  return new Map(
    subscriptions.flatMap(({ id, clientId, endsAt }) => {
      const client = clients.find((each) => each.id === clientId);
      if (!client) return [];
      const { name: clientName, revokedAt } = client;
      return [[id, { clientId, clientName, isRevoked: revokedAt !== null, endsAt }] as const];
    }),
  );
}
