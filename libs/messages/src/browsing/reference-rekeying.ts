import {
  ifIntact,
  type KeyedRows,
  type KeyRing,
  ObjectErased,
  type Transaction,
  type VersionedKey,
} from '@app/database';
import { readMessage } from '@app/hl7';
import { In } from 'typeorm';
import { z } from 'zod';
import { openPatient } from '../held/assigned-patient.js';
import { Message } from '../message.entities.js';
import type { StoredMessages } from '../stored-messages.js';
import { MessageReference } from './message-reference.entity.js';
import { referencesOf } from './message-references.js';

const Found = z.array(z.object({ id: z.uuid() }));
/** A message is opened to be indexed again, and may be large. */
const AT_ONCE = 20;

/** Messages are found by what stands in them, and by whom a person said that they are about. */
export class ReferenceRekeying implements KeyedRows {
  readonly name = 'messages';
  readonly purpose = 'blind_index';
  readonly movesBy = 'work';

  constructor(
    private readonly stored: StoredMessages,
    private readonly keyRing: KeyRing,
  ) {}

  async countAt(
    tx: Transaction,
    tenantId: string,
    indexVersion: number,
    atMost: number,
  ): Promise<number> {
    return Math.min(await tx.countBy(MessageReference, { tenantId, indexVersion }), atMost);
  }

  async rekey(
    tx: Transaction,
    tenantId: string,
    newest: VersionedKey,
    limit: number,
  ): Promise<number> {
    const ids = Found.parse(
      await tx.query(
        `select distinct message_id as id from message_reference
         where tenant_id = $1 and index_version < $2 order by message_id limit $3`,
        [tenantId, newest.version, Math.min(limit, AT_ONCE)],
      ),
    ).map(({ id }) => id);
    const messages = await tx.findBy(Message, { id: In(ids) });
    let moved = 0;
    for (const message of messages) {
      const references = await ifIntact(message.id, () => this.again(tx, newest, message));
      if (!references) continue;
      moved += 1;
      await tx.delete(MessageReference, { messageId: message.id });
      await tx.insert(MessageReference, [...references]);
    }
    return moved;
  }

  private async again(
    tx: Transaction,
    newest: VersionedKey,
    message: Message,
  ): Promise<readonly MessageReference[]> {
    try {
      const bytes = await this.stored.bytes(tx, message);
      const read = readMessage(bytes, message.reading.charset);
      return read ? referencesOf(newest, message, read, await this.assigned(tx, message)) : [];
    } catch (error) {
      if (error instanceof ObjectErased) return [];
      throw error;
    }
  }

  private async assigned(tx: Transaction, message: Message): Promise<string | null> {
    const { tenantId, objectKeyId, patientSealed } = message;
    if (!patientSealed) return null;
    const key = await this.keyRing.object(tx, tenantId, objectKeyId);
    return openPatient(key, message, patientSealed).identifier;
  }
}
