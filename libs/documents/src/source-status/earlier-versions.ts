import type { Transaction } from '@app/database';
import { z } from 'zod';

const Ids = z.array(z.object({ id: z.uuid() })).transform((rows) => rows.map(({ id }) => id));

/** The documents that this one replaces or adds to, and those before them. */
export async function earlierVersions(
  tx: Transaction,
  documentId: string,
): Promise<readonly string[]> {
  return Ids.parse(
    await tx.query(
      `with recursive earlier (id) as (
         select document_id from document_successor where successor_id = $1
         union select successor.document_id from document_successor as successor
           join earlier on earlier.id = successor.successor_id)
       select id from earlier order by id`,
      [documentId],
    ),
  );
}
