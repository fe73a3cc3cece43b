import type { Transaction } from '@app/database';
import { Erasure, ErasurePart } from '../erasure.entities.js';
import type { ErasureReport } from './erasure-report.js';

/**
 * Adds a library's part to an erasure, in the transaction in which it does that part. A library
 * that keeps anything of documents registers a consumer of `erasure.begun` and calls this.
 */
export async function reportErased(
  tx: Transaction,
  erasureId: string,
  consumer: string,
  report: ErasureReport,
): Promise<void> {
  const { tenantId } = await tx.findOneByOrFail(Erasure, { id: erasureId });
  await tx.insert(ErasurePart, {
    erasureId,
    consumer,
    tenantId,
    report,
    confirmedAt: new Date(),
  });
}
