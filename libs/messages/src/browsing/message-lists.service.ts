import { AuditTrail } from '@app/audit';
import { type Page, toPage, UnitOfWork } from '@app/database';
import type { Actor } from '@app/platform';
import { Injectable } from '@nestjs/common';
import type { Message } from '../message.entities.js';
import {
  BrowsedMessages,
  type ConnectionStatus,
  type MessageFilter,
  toFound,
} from './browsed-messages.repository.js';
import type { SoughtKind } from './message-reference.entity.js';

/** Messages and connections for whoever looks after them. */
@Injectable()
export class MessageLists {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly browsed: BrowsedMessages,
    private readonly audit: AuditTrail,
  ) {}

  async list(actor: Actor, filter: MessageFilter): Promise<Page<Message>> {
    return this.unitOfWork.run(actor, async (tx) => {
      const rows = await this.browsed.page(tx, filter);
      const { items, nextCursor } = toPage(
        rows.map((message) => ({ id: message.id, createdAt: message.arrivedAt, message })),
        filter,
      );
      await this.audit.record(tx, actor, {
        action: 'message.listed',
        subject: { type: 'message', id: null },
        details: {
          count: items.length,
          ...(filter.connection !== null && { connection: filter.connection }),
          ...(filter.states.length > 0 && { states: filter.states.join(' ') }),
        },
      });
      return { items: items.map(({ message }) => message), nextCursor };
    });
  }

  /** The newest that bear this control id, or name a patient by this identifier. */
  async find(
    actor: Actor,
    kind: SoughtKind,
    value: string,
  ): Promise<{ readonly items: readonly Message[]; readonly more: boolean }> {
    return this.unitOfWork.run(actor, async (tx) => {
      const found = toFound(await this.browsed.found(tx, actor.tenantId, kind, value));
      await this.audit.record(tx, actor, {
        action: 'message.found',
        subject: { type: 'message', id: null },
        details: { by: kind, count: found.items.length },
        confidential: { sought: { value } },
      });
      return found;
    });
  }

  async connections(actor: Actor): Promise<readonly ConnectionStatus[]> {
    return this.unitOfWork.run(actor, async (tx) => {
      const statuses = await this.browsed.connectionStatus(tx, actor.tenantId);
      await this.audit.record(tx, actor, {
        action: 'connection.listed',
        subject: { type: 'connection', id: null },
        details: { count: statuses.length },
      });
      return statuses;
    });
  }
}
