import {
  type ConfidentialityCode,
  overAllCompartments,
  type PageRequest,
  parseCursor,
  type Transaction,
  whereAny,
} from '@app/database';
import { Document } from '@app/documents';
import { Injectable } from '@nestjs/common';
import { type FindOptionsWhere, In, IsNull, Not } from 'typeorm';
import { z } from 'zod';
import { EngineSpeed, Run, RunEventRow } from './runs/run.entities.js';
import { Summary, SummarySource, type SummaryState, SummaryVersion } from './summary.entities.js';

const Ids = z.array(z.object({ id: z.uuid() })).transform((rows) => rows.map(({ id }) => id));

export interface SummaryFilter extends PageRequest {
  readonly state: SummaryState | null;
  readonly documentId: string | null;
  readonly patientId?: string | null;
  readonly states?: readonly SummaryState[];
  /** When they last changed; `to` is not included. */
  readonly changed?: { readonly from?: Date; readonly to?: Date };
}

const RUN_FACTS = [
  'id',
  'summaryId',
  'number',
  'state',
  'engine',
  'startedAt',
  'endedAt',
  'promptTokens',
  'generatedTokens',
] as const satisfies readonly (keyof Run)[];
export type RunFacts = Pick<Run, (typeof RUN_FACTS)[number]>;

// Few models ever write at one place; their rows are never taken away.
const SPEEDS_MAX = 20;

/** What a summary weighs in the queue: tokens to read, and the most that will be written. */
export interface TokenCount {
  readonly confidentiality: ConfidentialityCode;
  readonly tokensIn: number;
  readonly tokensOutEstimate: number;
}

/** By the database's clock, which also judges it: those of two machines may be apart. */
export function leaseFromNow(milliseconds: number): string {
  return `now() + interval '${milliseconds} milliseconds'`;
}

@Injectable()
export class SummariesRepository {
  /** Also a reproduction, which no list shows. */
  find(tx: Transaction, id: string): Promise<Summary | null> {
    return tx.findOneBy(Summary, { id });
  }

  sources(tx: Transaction, summaryIds: readonly string[]): Promise<SummarySource[]> {
    return whereAny(summaryIds, (ids) =>
      tx.find(SummarySource, {
        where: { summaryId: In(ids) },
        order: { summaryId: 'asc', ordinal: 'asc' },
      }),
    );
  }

  /** The ids of those that draw on any of the documents, in their order. */
  async drawingOn(tx: Transaction, documentIds: readonly string[]): Promise<readonly string[]> {
    return Ids.parse(
      await tx.query(
        `select distinct summary_id as id from summary_source where document_id = any ($1)
         order by summary_id`,
        [documentIds],
      ),
    );
  }

  latestVersion(tx: Transaction, summaryId: string): Promise<SummaryVersion | null> {
    return tx.findOne(SummaryVersion, { where: { summaryId }, order: { number: 'desc' } });
  }

  version(tx: Transaction, summaryId: string, number: number): Promise<SummaryVersion | null> {
    return tx.findOneBy(SummaryVersion, { summaryId, number });
  }

  /** The one that is active where somebody has signed it, else the newest. */
  shownVersion(
    tx: Transaction,
    { id, state, signedVersion }: Pick<Summary, 'id' | 'state' | 'signedVersion'>,
  ): Promise<SummaryVersion | null> {
    const isActive = state === 'signed' || state === 'amended' || state === 'withdrawn';
    return isActive && signedVersion !== null
      ? this.version(tx, id, signedVersion)
      : this.latestVersion(tx, id);
  }

  runs(tx: Transaction, summaryId: string): Promise<Run[]> {
    return tx.find(Run, { where: { summaryId }, order: { number: 'asc' } });
  }

  /** The newest run of each, without its sealed record. */
  async latestRuns(tx: Transaction, summaryIds: readonly string[]): Promise<RunFacts[]> {
    return whereAny(summaryIds, (ids) =>
      tx
        .createQueryBuilder(Run, 'run')
        .distinctOn(['run.summaryId'])
        .select(RUN_FACTS.map((column) => `run.${column}`))
        .where({ summaryId: In(ids) })
        .orderBy('run.summaryId')
        .addOrderBy('run.number', 'DESC')
        .getMany(),
    );
  }

  /** One row more than the limit, so that the caller knows whether another page follows. */
  page(
    tx: Transaction,
    { limit, order, cursor, state, states, documentId, patientId, changed }: SummaryFilter,
  ): Promise<Summary[]> {
    const [direction, compare] =
      order === 'newest' ? (['DESC', '<'] as const) : (['ASC', '>'] as const);
    const query = tx.createQueryBuilder(Summary, 'summary').where('summary.reproductionOf is null');
    if (state) query.andWhere('summary.state = :state', { state });
    if (states) query.andWhere('summary.state in (:...states)', { states });
    if (patientId) query.andWhere('summary.patientId = :patientId', { patientId });
    if (changed?.from) query.andWhere('summary.changedAt >= :from', { from: changed.from });
    if (changed?.to) query.andWhere('summary.changedAt < :to', { to: changed.to });
    if (documentId) {
      query.andWhere(
        `exists (select from summary_source source
          where source.summary_id = summary.id and source.document_id = :documentId)`,
        { documentId },
      );
    }
    if (cursor) {
      query.andWhere(`(summary.createdAt, summary.id) ${compare} (:createdAt, :id)`, {
        ...parseCursor(cursor),
      });
    }
    return query
      .orderBy('summary.createdAt', direction)
      .addOrderBy('summary.id', direction)
      .limit(limit + 1)
      .getMany();
  }

  /** Summaries that wait for this document's text. */
  async uncountedWith(tx: Transaction, documentId: string): Promise<Summary[]> {
    const sources = await tx.findBy(SummarySource, { documentId });
    return whereAny(sources, (some) =>
      tx.findBy(Summary, {
        id: In(some.map(({ summaryId }) => summaryId)),
        state: 'queued',
        tokensCountedAt: IsNull(),
      }),
    );
  }

  /** One that is not at its end, of exactly these documents. */
  async ofSources(
    tx: Transaction,
    documentIds: readonly string[],
    profileId: string,
    sectionIds: readonly string[] | null,
  ): Promise<string | null> {
    const rows: readonly unknown[] = await tx.query(
      `select summary.id from summary
       where summary.profile_id = $2 and summary.section_ids is not distinct from $3::text[]
         and summary.state in ('queued', 'running', 'draft', 'in_review')
         and summary.reproduction_of is null and summary.signed_version is null
         and summary.id in (select summary_id from summary_source where document_id = any ($1::uuid[]))
         and (select array_agg(document_id order by document_id) from summary_source
              where summary_id = summary.id)
           = (select array_agg(id order by id) from unnest($1::uuid[]) as wanted (id))
       order by summary.created_at desc limit 1`,
      [documentIds, profileId, sectionIds],
    );
    return Ids.parse(rows)[0] ?? null;
  }

  /** Tokens that wait for the model, of one client or, with null, of the whole tenant. */
  async waitingTokens(tx: Transaction, actorId: string | null): Promise<number> {
    return overAllCompartments(tx, async () => {
      const query = tx
        .createQueryBuilder(Summary, 'summary')
        .select(
          'coalesce(sum(cast(summary.tokensIn as bigint) + summary.tokensOutEstimate), 0)',
          'tokens',
        )
        .where({ state: 'queued' });
      if (actorId !== null) query.andWhere({ actorId });
      const row = await query.getRawOne<{ tokens: string }>();
      return Number(row?.tokens ?? 0);
    });
  }

  /**
   * Takes the summary's row. Anyone who ends a run does this first: were the run's row taken first, a
   * cancel at the same moment would wait for it with the summary's row in hand.
   */
  async hold(tx: Transaction, id: string): Promise<void> {
    await tx.findOne(Summary, { where: { id }, lock: { mode: 'pessimistic_write' } });
  }

  /** Callers that may exceed a bound together wait for each other here until the first commits. */
  async serializeIntake(tx: Transaction, tenantId: string): Promise<void> {
    await tx.query('select pg_advisory_xact_lock(hashtextextended($1, 1))', [tenantId]);
  }

  /** Lets the summary take its place in the queue; false when it no longer waits for its token count. */
  async storeTokenCount(tx: Transaction, id: string, weight: TokenCount): Promise<boolean> {
    const { affected } = await tx.update(
      Summary,
      { id, state: 'queued', tokensCountedAt: IsNull() },
      { ...weight, tokensCountedAt: new Date() },
    );
    return affected === 1;
  }

  /** Whether somebody has to say first whose one of its documents is. */
  async waitsForPatient(tx: Transaction, id: string): Promise<boolean> {
    const sources = await tx.findBy(SummarySource, { summaryId: id });
    return tx.existsBy(Document, {
      id: In(sources.map(({ documentId }) => documentId)),
      patientCheck: 'open',
    });
  }

  /** False when another worker was quicker, or it was cancelled. */
  async claim(tx: Transaction, id: string): Promise<boolean> {
    const { affected } = await tx
      .createQueryBuilder()
      .update(Summary)
      .set({ state: 'running', attempts: () => 'attempts + 1', changedAt: new Date() })
      .where({ id, state: 'queued', tokensCountedAt: Not(IsNull()) })
      .execute();
    return affected === 1;
  }

  /** For an attempt that was broken off because its worker stopped. */
  async uncountAttempt(tx: Transaction, id: string): Promise<void> {
    await tx.decrement(Summary, { id }, 'attempts', 1);
  }

  /** False where no row is as `where` says. */
  async change(
    tx: Transaction,
    where: FindOptionsWhere<Summary>,
    change: Partial<Omit<Summary, 'id' | 'tenantId'>>,
  ): Promise<boolean> {
    const { affected } = await tx.update(Summary, where, change);
    return affected === 1;
  }

  async addVersion(tx: Transaction, version: SummaryVersion): Promise<void> {
    await tx.insert(SummaryVersion, version);
  }

  async changeState(
    tx: Transaction,
    id: string,
    from: readonly SummaryState[],
    to: SummaryState,
    reason: string | null,
  ): Promise<boolean> {
    const { affected } = await tx.update(
      Summary,
      { id, state: In([...from]) },
      { state: to, stateReason: reason, changedAt: new Date() },
    );
    return affected === 1;
  }

  /** False once the run is no longer this worker's: cancelled, or given up as lost. */
  async renewRun(tx: Transaction, runId: string, leaseMs: number): Promise<boolean> {
    const leaseUntil = (): string => leaseFromNow(leaseMs);
    const { affected } = await tx.update(Run, { id: runId, state: 'running' }, { leaseUntil });
    return affected === 1;
  }

  async endRun(
    tx: Transaction,
    where: { readonly id: string } | { readonly summaryId: string },
    change: Partial<Omit<Run, 'id'>>,
  ): Promise<boolean> {
    const { affected } = await tx.update(
      Run,
      { ...where, state: 'running' },
      { ...change, endedAt: new Date() },
    );
    return affected === 1;
  }

  async lastSeq(tx: Transaction, summaryId: string): Promise<number> {
    const row = await tx
      .createQueryBuilder(RunEventRow, 'event')
      .innerJoin(Run, 'run', 'run.id = event.runId')
      .select('coalesce(max(event.seq), 0)', 'seq')
      .where('run.summaryId = :summaryId', { summaryId })
      .getRawOne<{ seq: number }>();
    return row?.seq ?? 0;
  }

  eventsAfter(
    tx: Transaction,
    summaryId: string,
    seq: number,
    limit: number,
  ): Promise<RunEventRow[]> {
    return tx
      .createQueryBuilder(RunEventRow, 'event')
      .innerJoin(Run, 'run', 'run.id = event.runId')
      .where('run.summaryId = :summaryId and event.seq > :seq', { summaryId, seq })
      .orderBy('event.seq')
      .limit(limit)
      .getMany();
  }

  /** Half of the newest measurement and half of all before: follows a change, and is not jumpy. */
  async recordSpeed(tx: Transaction, speed: Omit<EngineSpeed, 'measuredAt'>): Promise<void> {
    await tx.query(
      `insert into engine_speed as known
         (engine, model, prompt_tokens_per_second, tokens_per_second, measured_at)
       values ($1, $2, $3, $4, now())
       on conflict (engine, model) do update set
         prompt_tokens_per_second =
           (known.prompt_tokens_per_second + excluded.prompt_tokens_per_second) / 2,
         tokens_per_second = (known.tokens_per_second + excluded.tokens_per_second) / 2,
         measured_at = now()`,
      [speed.engine, speed.model, speed.promptTokensPerSecond, speed.tokensPerSecond],
    );
  }

  /** Of every model that has written here, the last one first. */
  speeds(tx: Transaction): Promise<readonly EngineSpeed[]> {
    return tx.find(EngineSpeed, { order: { measuredAt: 'desc' }, take: SPEEDS_MAX });
  }

  latestSpeed(tx: Transaction): Promise<EngineSpeed | null> {
    return tx.findOne(EngineSpeed, { where: {}, order: { measuredAt: 'desc' } });
  }
}
