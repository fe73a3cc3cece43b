import { type PageRequest, parseCursor, type Transaction } from '@app/database';
import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { Delivery, type DeliveryState } from './delivery.entities.js';

export interface DeliveryFilter extends PageRequest {
  readonly destinationId: string | null;
  readonly summaryId: string | null;
  readonly states: readonly DeliveryState[];
}

/** Of what happened in a span of time; null: everything of it that has ended. */
export interface RedeliverySpan {
  readonly from: Date;
  readonly to: Date;
  readonly state: 'acknowledged' | 'dead-lettered' | null;
}

const Ids = z.array(z.object({ id: z.uuid() })).transform((rows) => rows.map(({ id }) => id));
const Redelivered = z.tuple([z.array(z.unknown()), z.int()]);

const AGAIN = `set state = 'pending', attempts = 0, since = now(), next_attempt_at = now(),
  ended_at = null, status = null, answer = null, reason = null`;

@Injectable()
export class DeliveriesRepository {
  /** One row more than the limit, so that the caller knows whether another page follows. */
  page(
    tx: Transaction,
    { limit, order, cursor, destinationId, summaryId, states }: DeliveryFilter,
  ): Promise<Delivery[]> {
    const [direction, compare] =
      order === 'newest' ? (['DESC', '<'] as const) : (['ASC', '>'] as const);
    const query = tx.createQueryBuilder(Delivery, 'delivery');
    if (destinationId) query.andWhere('delivery.destinationId = :destinationId', { destinationId });
    if (summaryId) query.andWhere('delivery.summaryId = :summaryId', { summaryId });
    if (states.length > 0) query.andWhere('delivery.state in (:...states)', { states });
    if (cursor) {
      query.andWhere(`(delivery.createdAt, delivery.id) ${compare} (:createdAt, :id)`, {
        ...parseCursor(cursor),
      });
    }
    return query
      .orderBy('delivery.createdAt', direction)
      .addOrderBy('delivery.id', direction)
      .limit(limit + 1)
      .getMany();
  }

  /** Those of them that an earlier one of the same patient holds back. */
  async heldBack(tx: Transaction, ids: readonly string[]): Promise<ReadonlySet<string>> {
    if (ids.length === 0) return new Set();
    const held = Ids.parse(
      await tx.query(
        `select waiting.id from delivery as waiting
         where waiting.id = any ($1) and waiting.state = 'pending'
           and exists (select from delivery as earlier
             where earlier.destination_id = waiting.destination_id
               and earlier.order_key = waiting.order_key and earlier.state <> 'acknowledged'
               and (earlier.occurred_at, earlier.id) < (waiting.occurred_at, waiting.id))`,
        [ids],
      ),
    );
    return new Set(held);
  }

  /** Again, under the same id. False where it is under way. */
  async redeliver(tx: Transaction, id: string): Promise<boolean> {
    const [, redelivered] = Redelivered.parse(
      await tx.query(
        `update delivery ${AGAIN} where id = $1 and state in ('acknowledged', 'dead-lettered')`,
        [id],
      ),
    );
    return redelivered === 1;
  }

  /** How many are sent again. */
  async redeliverSpan(
    tx: Transaction,
    destinationId: string,
    { from, to, state }: RedeliverySpan,
  ): Promise<number> {
    const states = state === null ? ['acknowledged', 'dead-lettered'] : [state];
    const [, redelivered] = Redelivered.parse(
      await tx.query(
        `update delivery ${AGAIN} where destination_id = $1 and event <> 'test'
           and occurred_at >= $2 and occurred_at < $3 and state = any ($4)`,
        [destinationId, from, to, states],
      ),
    );
    return redelivered;
  }
}
