import { type Transaction, whereAny } from '@app/database';
import { In } from 'typeorm';
import { z } from 'zod';
import { Run } from '../runs/run.entities.js';
import { SummaryVersion } from '../summary.entities.js';

const Behind = z.array(
  z
    .object({ version_id: z.uuid(), run_id: z.uuid() })
    .transform(({ version_id: versionId, run_id: runId }) => ({ versionId, runId })),
);

/** The newest version of each summary. */
export function latestVersions(
  tx: Transaction,
  summaryIds: readonly string[],
): Promise<SummaryVersion[]> {
  return whereAny(summaryIds, (ids) =>
    tx
      .createQueryBuilder(SummaryVersion, 'version')
      .distinctOn(['version.summaryId'])
      .where({ summaryId: In(ids) })
      .orderBy('version.summaryId')
      .addOrderBy('version.number', 'DESC')
      .getMany(),
  );
}

/** These versions, in the order of their numbers. */
export function numberedVersions(
  tx: Transaction,
  wanted: readonly { readonly summaryId: string; readonly number: number }[],
): Promise<SummaryVersion[]> {
  return tx
    .createQueryBuilder(SummaryVersion, 'version')
    .where(
      `(version.summaryId, version.number) in
        (select * from unnest(cast(:ids as uuid[]), cast(:numbers as integer[])))`,
      {
        ids: wanted.map(({ summaryId }) => summaryId),
        numbers: wanted.map(({ number }) => number),
      },
    )
    .orderBy('version.number')
    .getMany();
}

/** The runs that versions go back to, by the versions' ids: a person's is made of what a model wrote. */
export async function runsBehind(
  tx: Transaction,
  versionIds: readonly string[],
): Promise<ReadonlyMap<string, Run>> {
  if (versionIds.length === 0) return new Map();
  const behind = Behind.parse(
    await tx.query(
      `with recursive behind (version_id, summary_id, run_id, parent) as (
         select id, summary_id, run_id, parent from summary_version where id = any ($1)
         union
         select behind.version_id, earlier.summary_id, earlier.run_id, earlier.parent
           from behind join summary_version as earlier
             on earlier.summary_id = behind.summary_id and earlier.number = behind.parent
           where behind.run_id is null)
       select version_id, run_id from behind where run_id is not null`,
      [versionIds],
    ),
  );
  const runs = await whereAny(behind, (some) =>
    tx.findBy(Run, { id: In(some.map(({ runId }) => runId)) }),
  );
  const runOf = new Map(runs.map((run) => [run.id, run]));
  return new Map(
    behind.flatMap(({ versionId, runId }) => {
      const run = runOf.get(runId);
      return run ? [[versionId, run] as const] : [];
    }),
  );
}
