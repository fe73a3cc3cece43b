import {
  ifIntact,
  type KeyedRows,
  type KeyRing,
  type Transaction,
  type VersionedKey,
} from '@app/database';
import { LessThan } from 'typeorm';
import { Message } from '../message.entities.js';
import { numberIndex, openNumbers } from './document-numbers.js';

/** Messages are found by the numbers of their documents, which lie sealed in their rows. */
export class NumberRekeying implements KeyedRows {
  readonly name = 'numbers of documents in messages';
  readonly purpose = 'blind_index';
  readonly movesBy = 'work';

  constructor(private readonly keyRing: KeyRing) {}

  countAt(tx: Transaction, tenantId: string, numberVersion: number): Promise<number> {
    return tx.countBy(Message, { tenantId, numberVersion });
  }

  async rekey(
    tx: Transaction,
    tenantId: string,
    newest: VersionedKey,
    limit: number,
  ): Promise<number> {
    const rows = await tx.find(Message, {
      where: { tenantId, numberVersion: LessThan(newest.version) },
      order: { id: 'asc' },
      take: limit,
    });
    const keys = await this.keyRing.objects(
      tx,
      tenantId,
      rows.map(({ objectKeyId }) => objectKeyId),
    );
    let moved = 0;
    for (const row of rows) {
      const { id, connection, numbersSealed: sealed, numberVersion } = row;
      const key = keys.get(row.objectKeyId);
      const numbers =
        key && sealed ? await ifIntact(id, () => openNumbers(key, row, sealed)) : GONE;
      if (!numbers || numberVersion === null) continue;
      const index = (number: string | null): Buffer | null =>
        number === null ? null : numberIndex(newest, connection, number);
      const gone = numbers === GONE ? { numbersSealed: null } : {};
      await tx.update(
        Message,
        { id, numberVersion },
        {
          numberVersion: numbers === GONE ? null : newest.version,
          numberIndex: index(numbers.number),
          parentIndex: index(numbers.parent),
          ...gone,
        },
      );
      moved += 1;
    }
    return moved;
  }
}

/** Of a message whose key was destroyed. */
const GONE = { number: null, parent: null } as const;
