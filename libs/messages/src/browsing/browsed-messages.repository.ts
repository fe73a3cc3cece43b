import { KeyRing, type PageRequest, parseCursor, type Transaction, whereAny } from '@app/database';
import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { z } from 'zod';
import { Message, MESSAGE_STATES, type MessageState } from '../message.entities.js';
import { MessageConnection } from '../connections/message-connection.entity.js';
import type { SoughtKind } from './message-reference.entity.js';
import { referenceIndex } from './message-references.js';

export interface MessageFilter extends PageRequest {
  readonly connection: string | null;
  readonly states: readonly MessageState[];
}

/** What came over a connection in a day, and how the connection stands. */
export interface ConnectionStatus {
  readonly connection: MessageConnection;
  readonly lastDay: Readonly<Partial<Record<MessageState, number>>>;
}

const FOUND_MAX = 50;
const Found = z.array(z.object({ id: z.uuid() }));
const Counted = z.array(
  z.object({ connection: z.string(), state: z.enum(MESSAGE_STATES), count: z.int() }),
);

/** Questions of people about messages. */
@Injectable()
export class BrowsedMessages {
  constructor(private readonly keyRing: KeyRing) {}

  /** One row more than the limit, so that the caller knows whether another page follows. */
  page(
    tx: Transaction,
    { limit, order, cursor, connection, states }: MessageFilter,
  ): Promise<Message[]> {
    const [direction, compare] =
      order === 'newest' ? (['DESC', '<'] as const) : (['ASC', '>'] as const);
    const query = tx.createQueryBuilder(Message, 'message');
    if (connection) query.andWhere('message.connection = :connection', { connection });
    if (states.length > 0) query.andWhere('message.state in (:...states)', { states });
    if (cursor) {
      query.andWhere(`(message.arrivedAt, message.id) ${compare} (:createdAt, :id)`, {
        ...parseCursor(cursor),
      });
    }
    return query
      .orderBy('message.arrivedAt', direction)
      .addOrderBy('message.id', direction)
      .limit(limit + 1)
      .getMany();
  }

  /** The newest of this control id, or that name this patient; one more than the list shows, if there are more. */
  async found(
    tx: Transaction,
    tenantId: string,
    kind: SoughtKind,
    value: string,
  ): Promise<readonly Message[]> {
    const keys = await this.keyRing.activeKeys(tx, tenantId, 'blind_index');
    const rows = Found.parse(
      await tx.query(
        `select message.id from unnest($3::integer[], $4::bytea[]) as sought (version, value)
         join message_reference as reference on reference.tenant_id = $1 and reference.kind = $2
           and reference.index_version = sought.version and reference.value_index = sought.value
         join message on message.id = reference.message_id
         order by message.arrived_at desc, message.id desc limit ${FOUND_MAX + 1}`,
        [
          tenantId,
          kind,
          keys.map(({ version }) => version),
          keys.map((key) => referenceIndex(key, kind, value)),
        ],
      ),
    );
    return whereAny(rows, (some) =>
      tx.find(Message, {
        where: { id: In(some.map(({ id }) => id)) },
        order: { arrivedAt: 'desc', id: 'desc' },
      }),
    );
  }

  /** All connections of the tenant, by name. */
  async connectionStatus(tx: Transaction, tenantId: string): Promise<readonly ConnectionStatus[]> {
    const connections = await tx.find(MessageConnection, {
      where: { tenantId },
      order: { name: 'asc' },
    });
    const counted = Counted.parse(
      await tx.query(
        `select connection, state, count(*)::integer as count from message
         where tenant_id = $1 and arrived_at > now() - interval '1 day'
         group by connection, state`,
        [tenantId],
      ),
    );
    return connections.map((connection) => ({
      connection,
      lastDay: Object.fromEntries(
        counted
          .filter((each) => each.connection === connection.name)
          .map(({ state, count }) => [state, count]),
      ),
    }));
  }
}

/** Cuts the one too many. */
export function toFound(messages: readonly Message[]): {
  readonly items: readonly Message[];
  readonly more: boolean;
} {
  return { items: messages.slice(0, FOUND_MAX), more: messages.length > FOUND_MAX };
}
