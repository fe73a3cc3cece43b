import type { DomainEventConsumer, DomainEventType, Transaction } from '@app/database';
import { DomainError } from '@app/platform';
import { Injectable } from '@nestjs/common';
import { actorOf } from '../connection-actor.js';
import type { Message } from '../message.entities.js';
import { MessageFailures } from '../message-failures.js';
import { MessagesRepository } from '../messages.repository.js';
import { MessageAnnouncements } from './message-announcements.js';
import { MessageDocuments } from './message-documents.js';
import { MessageEffects } from './message-effects.js';
import { TakenMessages } from './taken-messages.js';

/**
 * Has the documents of a message made, and what it says of earlier ones, and of patients, settled. A limit that stands
 * in the way is the end of it, and stands on the message; what nobody foresaw is tried again for a while.
 */
@Injectable()
export class ReceivedConsumer implements DomainEventConsumer {
  readonly name = 'messages.received';
  readonly types = ['message.received'] as const;

  constructor(
    private readonly messages: MessagesRepository,
    private readonly documents: MessageDocuments,
    private readonly effects: MessageEffects,
    private readonly taken: TakenMessages,
    private readonly failures: MessageFailures,
    private readonly announcements: MessageAnnouncements,
  ) {}

  async consume(
    event: {
      readonly type: DomainEventType;
      readonly tenantId: string;
      readonly subjectId: string;
    },
    tx: Transaction,
  ): Promise<(() => Promise<void>) | undefined> {
    const message = await this.messages.find(tx, event.subjectId);
    if (!message) return undefined;
    const actor = actorOf(message);
    if (message.state === 'filtered' || message.state === 'stored') {
      const ofPatients = await this.effects.ofPatients(tx, actor, message);
      const events = await this.effects.ofEarlier(tx, actor, message);
      return this.announcing(message, [], [...ofPatients, ...events]);
    }
    if (message.state !== 'received') return undefined;
    let made: readonly string[] = [];
    const changed: string[] = [];
    try {
      changed.push(...(await this.effects.ofPatients(tx, actor, message)));
      made = await this.documents.make(tx, actor, message);
    } catch (error) {
      if (!(error instanceof DomainError) || error.kind === 'unavailable') throw error;
      const events = await this.failures.fail(tx, actor, message, error.code);
      return this.announcing(message, [], events);
    }
    await this.taken.record(tx, actor, message, made);
    changed.push(...(await this.effects.ofEarlier(tx, actor, message)));
    const taken = await this.taken.emit(tx, message);
    return this.announcing(message, made, [...changed, taken]);
  }

  async thrown(
    { subjectId }: { readonly subjectId: string },
    error: unknown,
    tx: Transaction,
  ): Promise<(() => Promise<void>) | undefined> {
    const message = await this.messages.find(tx, subjectId);
    if (!message) return undefined;
    const events = await this.failures.unforeseen(tx, message, error);
    return this.announcing(message, [], events);
  }

  private announcing(
    { tenantId }: Message,
    documents: readonly string[],
    events: readonly string[],
  ): () => Promise<void> {
    return () => this.announcements.announce(tenantId, documents, events);
  }
}
