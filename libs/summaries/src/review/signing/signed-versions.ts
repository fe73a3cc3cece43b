import type { Transaction } from '@app/database';
import { z } from 'zod';
import type { Summary } from '../../summary.entities.js';

const Signed = z.array(
  z
    .object({ summary_id: z.uuid(), number: z.int(), signed_at: z.date() })
    .transform(({ summary_id: summaryId, number, signed_at: signedAt }) => ({
      summaryId,
      number,
      signedAt,
    })),
);

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
    await tx.query(
      `select version.summary_id, version.number, max(signature.signed_at) as signed_at
       from signature join summary_version as version on version.id = signature.version_id
       join summary on summary.id = version.summary_id
       where version.summary_id = any ($1)
       group by version.summary_id, version.number, summary.approvals
       having count(*) >= summary.approvals order by version.number`,
      [summaryIds],
    ),
  );
  return Map.groupBy(rows, ({ summaryId }) => summaryId);
}
