import type { Transaction } from '@app/database';
import { Document, type DocumentState, Upload, type UploadState } from '@app/documents';
import type { Actor } from '@app/platform';
import { Injectable } from '@nestjs/common';
import { Brackets, In, type SelectQueryBuilder } from 'typeorm';
import { z } from 'zod';
import { Summary, type SummaryState } from '../summary.entities.js';

/** Which rows of a kind are asked for: those of the actor, and named ones. */
export interface WorkQuestion {
  readonly actor: Actor;
  /** What changed since, in any state. */
  readonly since: Date;
  /** Also all that is under way. */
  readonly underWay: boolean;
  /** Also these, whoever's they are. */
  readonly ids: readonly string[];
}

/** The most rows of a kind that one look brings, those that changed last before others. */
export const LOOK_LIMIT = 2000;

const UPLOADS_UNDER_WAY: readonly UploadState[] = ['receiving'];
const DOCUMENTS_UNDER_WAY: readonly DocumentState[] = ['received', 'extracting'];
const SUMMARIES_UNDER_WAY: readonly SummaryState[] = ['queued', 'running'];

export type UploadRow = Pick<
  Upload,
  'id' | 'state' | 'reason' | 'changedAt' | 'receivedBytes' | 'documentId' | 'summaryId'
>;
export type DocumentRow = Pick<Document, 'id' | 'state' | 'stateReason' | 'changedAt'>;
export type SummaryRow = Pick<
  Summary,
  | 'id'
  | 'state'
  | 'stateReason'
  | 'changedAt'
  | 'objectKeyId'
  | 'tokensIn'
  | 'tokensOutEstimate'
  | 'tokensCountedAt'
>;

/** A sealed event of a run, and whose it is. */
export interface ProgressRow {
  readonly summaryId: string;
  readonly runId: string;
  readonly seq: number;
  readonly sealed: Buffer;
}

const ProgressRows = z.array(
  z.object({
    summaryId: z.uuid(),
    runId: z.uuid(),
    seq: z.int(),
    sealed: z.instanceof(Buffer),
  }),
);

/** What a follower of its work asks the database, each in one query however much work there is. */
@Injectable()
export class WorkRepository {
  uploads(tx: Transaction, question: WorkQuestion): Promise<UploadRow[]> {
    const query = tx
      .createQueryBuilder(Upload, 'work')
      .select([
        'work.id',
        'work.state',
        'work.reason',
        'work.changedAt',
        'work.receivedBytes',
        'work.documentId',
        'work.summaryId',
      ]);
    return narrow(query, question, UPLOADS_UNDER_WAY).getMany();
  }

  documents(tx: Transaction, question: WorkQuestion): Promise<DocumentRow[]> {
    const query = tx
      .createQueryBuilder(Document, 'work')
      .select(['work.id', 'work.state', 'work.stateReason', 'work.changedAt']);
    return narrow(query, question, DOCUMENTS_UNDER_WAY).getMany();
  }

  summaries(tx: Transaction, question: WorkQuestion): Promise<SummaryRow[]> {
    const query = tx
      .createQueryBuilder(Summary, 'work')
      .select([
        'work.id',
        'work.state',
        'work.stateReason',
        'work.changedAt',
        'work.objectKeyId',
        'work.tokensIn',
        'work.tokensOutEstimate',
        'work.tokensCountedAt',
      ]);
    return narrow(query, question, SUMMARIES_UNDER_WAY)
      .andWhere('work.reproductionOf is null')
      .getMany();
  }

  async visible(tx: Transaction, summaryIds: readonly string[]): Promise<ReadonlySet<string>> {
    if (summaryIds.length === 0) return new Set();
    const rows = await tx.find(Summary, {
      select: { id: true },
      where: { id: In([...summaryIds]) },
    });
    return new Set(rows.map(({ id }) => id));
  }

  /** What the latest run of each summary has told after `seq`, in order. */
  async progress(
    tx: Transaction,
    seqs: ReadonlyMap<string, number>,
    limit: number,
  ): Promise<readonly ProgressRow[]> {
    return ProgressRows.parse(
      await tx.query(
        `select followed.id as "summaryId", latest.id as "runId", event.seq, event.sealed
         from unnest($1::uuid[], $2::integer[]) as followed (id, seq)
         cross join lateral
           (select run.id from run where run.summary_id = followed.id order by number desc limit 1) as latest
         cross join lateral
           (select run_event.seq, run_event.sealed from run_event
            where run_event.run_id = latest.id and run_event.seq > followed.seq
            order by run_event.seq limit $3) as event
         order by followed.id, event.seq limit $3`,
        [[...seqs.keys()], [...seqs.values()], limit],
      ),
    );
  }
}

function narrow<T extends Upload | Document | Summary>(
  query: SelectQueryBuilder<T>,
  { actor, since, underWay, ids }: WorkQuestion,
  states: readonly string[],
): SelectQueryBuilder<T> {
  const whose = 'work.tenantId = :tenantId and work.actorKind = :kind and work.actorId = :actorId';
  const mine = { tenantId: actor.tenantId, kind: actor.kind, actorId: actor.id };
  return query
    .where(
      new Brackets((any) => {
        any.where(`${whose} and work.changedAt > :since`, { ...mine, since });
        if (underWay) {
          // in words, for the index that holds these states alone
          const named = states.map((state) => `'${state}'`).join(', ');
          any.orWhere(`${whose} and work.state in (${named})`, mine);
        }
        if (ids.length > 0) any.orWhere('work.id = any(:ids)', { ids });
      }),
    )
    .orderBy('work.changedAt', 'DESC')
    .limit(LOOK_LIMIT);
}
