import { indexedRows, type KeyedRows, type KeyRing } from '@app/database';
import { Message } from '../message.entities.js';
import { numberIndex, openNumbers } from './document-numbers.js';

/** Messages are found by the numbers of their documents, which lie sealed in their rows. */
export function numberRows(keyRing: KeyRing): KeyedRows {
  return indexedRows<Message>(keyRing, {
    name: 'numbers of documents in messages',
    entity: Message,
    version: 'numberVersion',
    id: 'id',
    async reindex(tx, row, key, newest) {
      const { id, connection, numberVersion, numbersSealed: sealed } = row;
      if (numberVersion === null) return;
      if (!key || !sealed) {
        // of a message whose key was destroyed
        const gone = { numbersSealed: null, numberVersion: null, numberIndex: null };
        await tx.update(Message, { id, numberVersion }, { ...gone, parentIndex: null });
        return;
      }
      const { number, parent } = openNumbers(key, row, sealed);
      const index = (of: string | null): Buffer | null =>
        of === null ? null : numberIndex(newest, connection, of);
      await tx.update(
        Message,
        { id, numberVersion },
        {
          numberVersion: newest.version,
          numberIndex: index(number),
          parentIndex: index(parent),
        },
      );
    },
  });
}
