import { KeyRing, type Transaction } from '@app/database';
import { Injectable } from '@nestjs/common';
import type { Message } from './message.entities.js';
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
}
