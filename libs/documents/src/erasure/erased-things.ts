import type { Transaction } from '@app/database';
import { Document } from '../document.entities.js';
import { Erasure } from './erasure.entities.js';

/** The documents that an erasure takes: the one that was named, and what came of it. */
export async function erasedDocuments(
  tx: Transaction,
  erasureId: string,
): Promise<readonly string[]> {
  const documents = await tx.find(Document, {
    where: { erasureId },
    select: { id: true },
    order: { id: 'asc' },
  });
  return documents.map(({ id }) => id);
}

/** The object keys that an erasure has destroyed. */
export async function erasedKeys(tx: Transaction, erasureId: string): Promise<readonly string[]> {
  return (await tx.findOneByOrFail(Erasure, { id: erasureId })).keyIds;
}
