import type { Transaction } from '@app/database';
import { z } from 'zod';
import type { Summary } from '../summary.entities.js';

const Signed = z.array(
  z
    .object({ number: z.int(), signed_at: z.date() })
    .transform(({ number, signed_at: signedAt }) => ({ number, signedAt })),
);

export interface SignedVersion {
  readonly number: number;
  /** When the last of those who sign it did. */
  readonly signedAt: Date;
}

/** The versions that were signed by everybody who had to, in their order. */
export async function signedVersions(
  tx: Transaction,
  { id, approvals }: Pick<Summary, 'id' | 'approvals'>,
): Promise<readonly SignedVersion[]> {
  return Signed.parse(
    await tx.query(
      `select version.number, max(signature.signed_at) as signed_at
       from signature join summary_version as version on version.id = signature.version_id
       where version.summary_id = $1
       group by version.number having count(*) >= $2 order by version.number`,
      [id, approvals],
    ),
  );
}
