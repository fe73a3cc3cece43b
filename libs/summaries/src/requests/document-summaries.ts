import type { Transaction } from '@app/database';
import { z } from 'zod';
import { SUMMARY_STATES, type SummaryState } from '../summary.entities.js';

/** What a document's newest summary has come to. */
export interface NewestSummary {
  readonly id: string;
  readonly state: SummaryState;
  readonly reason: string | null;
  readonly profile: string;
}

/** The newest summary of each document that has one. */
export async function newestSummaries(
  tx: Transaction,
  documentIds: readonly string[],
): Promise<ReadonlyMap<string, NewestSummary>> {
  if (documentIds.length === 0) return new Map();
  const rows = NewestRows.parse(
    await tx.query(
      `select distinct on (source.document_id) source.document_id, summary.id, summary.state,
         summary.state_reason as reason, summary.profile_id as profile
       from summary_source source join summary on summary.id = source.summary_id
       where source.document_id = any ($1) and summary.reproduction_of is null
       order by source.document_id, summary.created_at desc, summary.id desc`,
      [documentIds],
    ),
  );
  return new Map(rows.map(({ document_id: documentId, ...newest }) => [documentId, newest]));
}

/** Ids of the newest summaries that draw on a document, and of their runs. */
export async function madeFrom(
  tx: Transaction,
  documentId: string,
  limit: number,
): Promise<readonly string[]> {
  const rows = Ids.parse(
    await tx.query(
      `with made as (
         select summary.id from summary_source source join summary on summary.id = source.summary_id
         where source.document_id = $1 and summary.reproduction_of is null order by summary.created_at desc limit $2)
       select id from made union all select run.id from run join made on made.id = run.summary_id`,
      [documentId, limit],
    ),
  );
  return rows.map(({ id }) => id);
}

const NewestRows = z.array(
  z.object({
    document_id: z.uuid(),
    id: z.uuid(),
    state: z.enum(SUMMARY_STATES),
    reason: z.string().nullable(),
    profile: z.string(),
  }),
);
const Ids = z.array(z.object({ id: z.uuid() }));
