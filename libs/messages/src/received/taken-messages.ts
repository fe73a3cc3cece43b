import { AuditTrail } from '@app/audit';
import { DomainEvents, type Transaction } from '@app/database';
import type { Actor } from '@app/platform';
import { Injectable } from '@nestjs/common';
import type { Message } from '../message.entities.js';
import { MessagesRepository } from '../messages.repository.js';

/** Messages whose documents are made. */
@Injectable()
export class TakenMessages {
  constructor(
    private readonly messages: MessagesRepository,
    private readonly audit: AuditTrail,
    private readonly events: DomainEvents,
  ) {}

  async record(
    tx: Transaction,
    actor: Actor,
    { id }: Message,
    documentIds: readonly string[],
  ): Promise<void> {
    if (!(await this.messages.takeAll(tx, id, { hasDocument: documentIds.length > 0 }))) {
      throw new Error('A message was taken twice.');
    }
    await this.audit.record(tx, actor, {
      action: 'message.taken',
      subject: { type: 'message', id },
      related: documentIds.map((documentId) => ({ type: 'document', id: documentId })),
    });
  }

  /** The event to announce. */
  async emit(tx: Transaction, { tenantId, id }: Message): Promise<string> {
    return this.events.emit(tx, tenantId, 'message.taken', id);
  }
}
