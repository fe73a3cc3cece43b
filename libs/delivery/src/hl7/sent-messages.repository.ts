import { type PageRequest, parseCursor, type Transaction } from '@app/database';
import { Injectable } from '@nestjs/common';
import { SentMessage } from './sent-message.entity.js';

export interface SentMessageFilter extends PageRequest {
  readonly destinationId: string | null;
  readonly state: SentMessage['state'] | null;
  /** MSH-10. */
  readonly controlId: string | null;
}

/** Questions of people about messages that were sent. */
@Injectable()
export class SentMessagesRepository {
  /** One row more than the limit, so that the caller knows whether another page follows. */
  page(
    tx: Transaction,
    { limit, order, cursor, destinationId, state, controlId }: SentMessageFilter,
  ): Promise<SentMessage[]> {
    const [direction, compare] =
      order === 'newest' ? (['DESC', '<'] as const) : (['ASC', '>'] as const);
    const query = tx.createQueryBuilder(SentMessage, 'message');
    if (destinationId) query.andWhere('message.destinationId = :destinationId', { destinationId });
    if (state) query.andWhere('message.state = :state', { state });
    if (controlId) {
      query.andWhere(`right(replace(message.delivery_id::text, '-', ''), 20) = :controlId`, {
        controlId,
      });
    }
    if (cursor) {
      query.andWhere(`(message.builtAt, message.id) ${compare} (:createdAt, :id)`, {
        ...parseCursor(cursor),
      });
    }
    return query
      .orderBy('message.builtAt', direction)
      .addOrderBy('message.id', direction)
      .limit(limit + 1)
      .getMany();
  }

  find(tx: Transaction, id: string): Promise<SentMessage | null> {
    return tx.findOneBy(SentMessage, { id });
  }
}
