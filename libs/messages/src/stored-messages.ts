import { KeyRing, type Transaction, whereAny } from '@app/database';
import { type Hl7Message, readMessage } from '@app/hl7';
import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { Message, MessageDocument } from './message.entities.js';
import { MessagesRepository } from './messages.repository.js';
import { openMessage } from './sealed-message.js';

/** Opens messages as they came. */
@Injectable()
export class StoredMessages {
  constructor(
    private readonly messages: MessagesRepository,
    private readonly keyRing: KeyRing,
  ) {}

  /** Byte for byte. Throws `ObjectErased`, and `SealBroken` where a byte is not what was sealed. */
  async bytes(tx: Transaction, message: Message): Promise<Buffer> {
    const key = await this.keyRing.object(tx, message.tenantId, message.objectKeyId);
    return openMessage(key, message, await this.messages.segments(tx, message.id));
  }

  /** Throws as `bytes`. */
  async read(tx: Transaction, message: Message): Promise<Hl7Message> {
    const read = readMessage(await this.bytes(tx, message), message.reading.charset);
    if (!read) throw new Error('A message that was read when it came cannot be read.');
    return read;
  }

  /** The first that brought each of these documents, by the document's id. */
  async bringing(
    tx: Transaction,
    documentIds: readonly string[],
  ): Promise<ReadonlyMap<string, Message>> {
    const parts = await whereAny(documentIds, (ids) =>
      tx.findBy(MessageDocument, { documentId: In(ids) }),
    );
    const messages = await whereAny(parts, (some) =>
      tx.find(Message, {
        where: { id: In(some.map(({ messageId }) => messageId)) },
        order: { arrivedAt: 'asc', id: 'asc' },
      }),
    );
    const found = new Map<string, Message>();
    for (const documentId of documentIds) {
      const ids = parts.filter((part) => part.documentId === documentId);
      const first = messages.find(({ id }) => ids.some(({ messageId }) => messageId === id));
      if (first) found.set(documentId, first);
    }
    return found;
  }
}
