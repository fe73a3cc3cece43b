import type { Transaction } from '@app/database';
import { In } from 'typeorm';
import { Message } from '../message.entities.js';

/** The messages that lie under one of these object keys. */
export async function messagesUnderKeys(
  tx: Transaction,
  objectKeyIds: readonly string[],
): Promise<readonly string[]> {
  const messages = await tx.find(Message, {
    where: { objectKeyId: In([...objectKeyIds]) },
    select: { id: true },
  });
  return messages.map(({ id }) => id);
}
