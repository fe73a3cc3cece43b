import type { Transaction } from '@app/database';
import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { Destination } from './delivery.entities.js';

const LIST_LIMIT = 500;

export interface DestinationDetails {
  readonly destination: Destination;
  readonly waiting: number;
  readonly parked: number;
  readonly lastAcknowledgedAt: Date | null;
}

const Numbers = z.array(
  z.object({
    destination_id: z.uuid(),
    waiting: z.coerce.number(),
    parked: z.coerce.number(),
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
    const numbers = Numbers.parse(
      await tx.query(
        `select destination_id, count(*) filter (where state in ('pending', 'sent')) as waiting,
           count(*) filter (where state = 'parked') as parked,
           max(ended_at) filter (where state = 'acknowledged') as last
         from delivery where destination_id = any ($1) and event <> 'test'
         group by destination_id`,
        [destinations.map(({ id }) => id)],
      ),
    );
    return destinations.map((destination) => {
      const counted = numbers.find(({ destination_id: id }) => id === destination.id);
      return {
        destination,
        waiting: counted?.waiting ?? 0,
        parked: counted?.parked ?? 0,
        lastAcknowledgedAt: counted?.last ?? null,
      };
    });
  }
}
