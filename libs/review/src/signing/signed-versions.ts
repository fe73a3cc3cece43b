import type { Transaction } from '@app/database';
import { Summary, SummaryVersion } from '@app/summaries';
import { z } from 'zod';
import { SignatureRow } from '../review.entities.js';

const Signed = z.array(z.object({ summaryId: z.uuid(), number: z.int(), signedAt: z.date() }));

export interface SignedVersion {
  readonly number: number;
  /** When the last of those who sign it did. */
  readonly signedAt: Date;
}

/** The versions that were signed by everybody who had to, in their order. */
export async function signedVersions(
  tx: Transaction,
  { id }: Pick<Summary, 'id'>,
): Promise<readonly SignedVersion[]> {
  return (await signedVersionsOf(tx, [id])).get(id) ?? [];
}

/** The same of many in one statement; those of which none was signed are missing. */
export async function signedVersionsOf(
  tx: Transaction,
  summaryIds: readonly string[],
): Promise<ReadonlyMap<string, readonly SignedVersion[]>> {
  if (summaryIds.length === 0) return new Map();
  const rows = Signed.parse(
    await tx
      .createQueryBuilder(SignatureRow, 'signature')
      .innerJoin(SummaryVersion, 'version', 'version.id = signature.versionId')
      .innerJoin(Summary, 'summary', 'summary.id = version.summaryId')
      .select('version.summaryId', 'summaryId')
      .addSelect('version.number', 'number')
      .addSelect('max(signature.signedAt)', 'signedAt')
      .where('version.summaryId = any (:summaryIds)', { summaryIds })
      .groupBy('version.summaryId')
      .addGroupBy('version.number')
      .addGroupBy('summary.approvals')
      .having('count(*) >= summary.approvals')
      .orderBy('version.number')
      .getRawMany(),
  );
  return Map.groupBy(rows, ({ summaryId }) => summaryId);
}
