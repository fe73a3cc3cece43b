import { addKeySource, KeyRing, type Transaction } from '@app/database';
import { Injectable } from '@nestjs/common';
import { type Message, MessageDocument } from './message.entities.js';
import { MessagesRepository } from './messages.repository.js';

/** Sees that a message has a place, with a key, for each of its documents. */
@Injectable()
export class MessagePlaces {
  constructor(
    private readonly messages: MessagesRepository,
    private readonly keyRing: KeyRing,
  ) {}

  /** For documents that nobody asked for, or knew of, when it came; it dies with each of them from now on. */
  async upTo(
    tx: Transaction,
    message: Message,
    count: number,
  ): Promise<readonly MessageDocument[]> {
    const { id: messageId, tenantId, objectKeyId } = message;
    const places = [...(await this.messages.documents(tx, messageId))];
    for (let ordinal = places.length + 1; ordinal <= count; ordinal += 1) {
      const { id: sourceKeyId } = await this.keyRing.create(tx, tenantId, 'document');
      await addKeySource(tx, { objectKeyId, sourceKeyId, tenantId });
      const place = { messageId, ordinal, tenantId, objectKeyId: sourceKeyId, documentId: null };
      await tx.insert(MessageDocument, place);
      places.push(place);
    }
    return places;
  }
}
