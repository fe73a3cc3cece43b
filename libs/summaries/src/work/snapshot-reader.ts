import { type ObjectKey, openJson } from '@app/crypto';
import { KeyRing, type Transaction, UnitOfWork } from '@app/database';
import type { Actor } from '@app/platform';
import { Injectable } from '@nestjs/common';
import { placeOfRunEvent } from '../runs/run-event-writer.js';
import { RunEvent } from '../runs/run-events.js';
import { SummariesRepository } from '../summaries.repository.js';
import { type QueuePosition, QueueEstimate } from '../requests/queue-estimate.js';
import type { WorkState } from './work-event.js';
import {
  type DocumentRow,
  type SummaryRow,
  type UploadRow,
  type WorkQuestion,
  WorkRepository,
} from './work.repository.js';

// About a second of the fastest engine; a follower that comes late reads several pages.
export const PROGRESS_PAGE = 500;

/** A row's state as it is told, and what only the stream needs to know of it. */
export interface Seen {
  readonly state: WorkState;
  readonly changedAt: Date;
}

export interface SeenSummary extends Seen {
  readonly state: Extract<WorkState, { kind: 'summary' }>;
  readonly row: SummaryRow;
}

/** What a look brings: what changed since, and, when it is thorough, all that is under way. */
export interface SnapshotQuery {
  readonly actor: Actor;
  readonly since: Date;
  readonly uploadsSince: Date;
  /** Summaries that are asked for whoever's they are. */
  readonly watched: readonly string[];
  /**
   * What was told to be under way, and is looked at again by its id: a change that committed late, or
   * under another machine's clock, may lie before `since`.
   */
  readonly thorough: Readonly<Record<WorkState['kind'], readonly string[]>> | null;
}

export interface Look {
  readonly others: readonly Seen[];
  readonly summaries: readonly SeenSummary[];
}

export interface Progress {
  readonly summaryId: string;
  readonly seq: number;
  readonly event: RunEvent;
}

/** What a stream of work reads, each look in one short transaction. */
@Injectable()
export class SnapshotReader {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly work: WorkRepository,
    private readonly summaries: SummariesRepository,
    private readonly line: QueueEstimate,
    private readonly keyRing: KeyRing,
  ) {}

  async look(question: SnapshotQuery): Promise<Look> {
    const { actor, since, uploadsSince, watched, thorough } = question;
    const ask = (kind: WorkState['kind']): WorkQuestion => ({
      actor,
      since: kind === 'upload' ? uploadsSince : since,
      underWay: thorough !== null,
      ids: [...(thorough?.[kind] ?? []), ...(kind === 'summary' ? watched : [])],
    });
    return this.unitOfWork.run(actor, async (tx) => {
      const uploads = await this.work.uploads(tx, ask('upload'));
      const documents = await this.work.documents(tx, ask('document'));
      const summaries = await this.work.summaries(tx, ask('summary'));
      const sources = await this.sourcesOf(tx, summaries);
      return {
        others: [...uploads.map(seenUpload), ...documents.map(seenDocument)],
        summaries: summaries.map((row) => seenSummary(row, sources.get(row.id) ?? [])),
      };
    });
  }

  async places(
    actor: Actor,
    rows: readonly SummaryRow[],
  ): Promise<ReadonlyMap<string, QueuePosition>> {
    return this.unitOfWork.run(actor, (tx) => this.line.positions(tx, rows));
  }

  async keys(actor: Actor, rows: readonly SummaryRow[]): Promise<ReadonlyMap<string, ObjectKey>> {
    const ids = rows.map(({ objectKeyId }) => objectKeyId);
    const keys = await this.unitOfWork.run(actor, (tx) =>
      this.keyRing.objects(tx, actor.tenantId, ids),
    );
    return new Map(
      rows.flatMap(({ id, objectKeyId }) => {
        const key = keys.get(objectKeyId);
        return key ? [[id, key] as const] : []; // erased: there is nothing to read any more
      }),
    );
  }

  /** The next page of what the latest runs have told after the given `seq` of each summary. */
  async progress(
    { tenantId, compartmentIds }: Actor,
    after: ReadonlyMap<string, number>,
    keys: ReadonlyMap<string, ObjectKey>,
  ): Promise<readonly Progress[]> {
    const rows = await this.unitOfWork.run({ tenantId, compartmentIds }, (tx) =>
      this.work.progress(tx, after, PROGRESS_PAGE),
    );
    return rows.flatMap(({ summaryId, runId, seq, sealed }) => {
      const key = keys.get(summaryId);
      if (!key) return [];
      const event = openJson(key, placeOfRunEvent(tenantId, runId, seq), RunEvent, sealed);
      return [{ summaryId, seq, event }];
    });
  }

  private async sourcesOf(
    tx: Transaction,
    rows: readonly SummaryRow[],
  ): Promise<ReadonlyMap<string, readonly string[]>> {
    if (rows.length === 0) return new Map();
    const sources = await this.summaries.sources(
      tx,
      rows.map(({ id }) => id),
    );
    const bySummary = Map.groupBy(sources, ({ summaryId }) => summaryId);
    return new Map(
      [...bySummary].map(([id, of]) => [id, of.map(({ documentId }) => documentId)] as const),
    );
  }
}

function seenUpload({ changedAt, ...row }: UploadRow): Seen {
  const { id, state, reason, receivedBytes, documentId, summaryId } = row;
  return {
    state: { kind: 'upload', id, state, reason, receivedBytes, documentId, summaryId },
    changedAt,
  };
}

function seenDocument({ id, state, stateReason: reason, changedAt }: DocumentRow): Seen {
  return { state: { kind: 'document', id, state, reason }, changedAt };
}

function seenSummary(row: SummaryRow, documentIds: readonly string[]): SeenSummary {
  const { id, state, stateReason: reason, changedAt } = row;
  return {
    state: { kind: 'summary', id, documentIds, state, reason, queue: null },
    changedAt,
    row,
  };
}
