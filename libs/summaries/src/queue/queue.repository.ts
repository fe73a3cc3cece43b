import { CursorNotUsable, parseCursor, toPage, type Transaction } from '@app/database';
import { Injectable } from '@nestjs/common';
import type { SelectQueryBuilder } from 'typeorm';
import { Summary, SUMMARY_PRIORITIES, type SummaryPriority } from '../summary.entities.js';

/** What of the line: that which waits or is being written, or what came to an end without a draft. */
export type QueuePart = 'under-way' | 'ended';

export interface QueueFilter {
  readonly part: QueuePart;
  /** Null asks for all. */
  readonly priority: SummaryPriority | null;
  readonly limit: number;
  readonly cursor: string | null;
}

interface Found {
  readonly items: readonly Summary[];
  readonly nextCursor: string | null;
}

/** The line of summaries, as far as the actor's walls let it be seen. */
@Injectable()
export class QueueRepository {
  /** What is being written, then what waits in the order of its turns; or what has ended, newest first. */
  async page(tx: Transaction, filter: QueueFilter): Promise<Found> {
    return filter.part === 'under-way' ? this.underWay(tx, filter) : this.ended(tx, filter);
  }

  private async underWay(tx: Transaction, filter: QueueFilter): Promise<Found> {
    const query = narrowed(tx, filter).andWhere(`summary.state in ('queued', 'running')`);
    if (filter.cursor !== null) {
      const { state, priority, place } = splitCursor(filter.cursor);
      query.andWhere(
        `(summary.state = 'queued', cloister_priority_rank(summary.priority), summary.createdAt, summary.id)
           > (:waits, cloister_priority_rank(:priority), :createdAt, :id)`,
        { waits: state === 'queued', priority, ...parseCursor(place) },
      );
    }
    const rows = await query
      .orderBy(`summary.state = 'queued'`)
      .addOrderBy('cloister_priority_rank(summary.priority)')
      .addOrderBy('summary.createdAt')
      .addOrderBy('summary.id')
      .limit(filter.limit + 1)
      .getMany();
    const { items, nextCursor } = toPage(rows, { ...filter, order: 'oldest' });
    const last = items.at(-1);
    return {
      items,
      nextCursor: nextCursor && last ? `${last.state}.${last.priority}.${nextCursor}` : null,
    };
  }

  /** Without repetitions of runs: those are asked for again where they are looked at. */
  private async ended(tx: Transaction, filter: QueueFilter): Promise<Found> {
    const query = narrowed(tx, filter).andWhere(
      `summary.state in ('failed', 'cancelled') and summary.reproductionOf is null`,
    );
    if (filter.cursor !== null) {
      query.andWhere('(summary.createdAt, summary.id) < (:createdAt, :id)', {
        ...parseCursor(filter.cursor),
      });
    }
    const rows = await query
      .orderBy('summary.createdAt', 'DESC')
      .addOrderBy('summary.id', 'DESC')
      .limit(filter.limit + 1)
      .getMany();
    return toPage(rows, { ...filter, order: 'newest' });
  }
}

function narrowed(tx: Transaction, filter: QueueFilter): SelectQueryBuilder<Summary> {
  const query = tx.createQueryBuilder(Summary, 'summary').where('true');
  if (filter.priority)
    query.andWhere('summary.priority = :priority', { priority: filter.priority });
  return query;
}

function splitCursor(cursor: string): {
  readonly state: 'queued' | 'running';
  readonly priority: SummaryPriority;
  readonly place: string;
} {
  const [state, name, place] = cursor.split('.');
  const priority = SUMMARY_PRIORITIES.find((known) => known === name);
  if ((state !== 'queued' && state !== 'running') || !priority || place === undefined) {
    throw new CursorNotUsable();
  }
  return { state, priority, place };
}
