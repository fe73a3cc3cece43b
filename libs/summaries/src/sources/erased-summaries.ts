import type { Transaction } from '@app/database';
import { erasedDocuments } from '@app/documents';
import { In } from 'typeorm';
import { SummarySource } from '../summary.entities.js';

/** The summaries that draw on a document which an erasure takes, in the order of their ids. */
export async function erasedSummaries(
  tx: Transaction,
  erasureId: string,
): Promise<readonly string[]> {
  const documents = await erasedDocuments(tx, erasureId);
  const sources = await tx.findBy(SummarySource, { documentId: In([...documents]) });
  return [...new Set(sources.map(({ summaryId }) => summaryId))].toSorted();
}
