import { CursorNotUsable, parseCursor, type Transaction } from '@app/database';
import { Injectable } from '@nestjs/common';
import type { SelectQueryBuilder } from 'typeorm';
import { Summary, SUMMARY_PRIORITIES, type SummaryPriority } from './summary.entities.js';

/** Null asks for all. */
export interface AwaitingReviewFilter {
  readonly limit: number;
  /** `priority`: stat before routine before batch, and of each what waits longest. */
  readonly order: 'priority' | 'oldest' | 'newest';
  readonly cursor: string | null;
  readonly assigned: 'mine' | 'unassigned' | 'all';
  readonly state: 'draft' | 'in_review' | null;
  readonly priority: SummaryPriority | null;
  readonly profileId: string | null;
  readonly findings: 'open' | 'none' | null;
  /** Whether a source has changed and nobody answers for that. */
  readonly source: 'changed' | null;
  /** Of whose sources a merge of patients or a moved visit is. */
  readonly mergeId: string | null;
}

/** What waits for a review. Each page comes from the beginning of an index, or of three. */
@Injectable()
export class AwaitingReview {
  async page(
    tx: Transaction,
    actor: { readonly id: string; readonly tenantId: string },
    filter: AwaitingReviewFilter,
  ): Promise<{ readonly items: readonly Summary[]; readonly nextCursor: string | null }> {
    const rows =
      filter.order === 'priority'
        ? await this.byPriority(tx, actor, filter)
        : await this.byAge(tx, actor, filter, filter.cursor);
    const items = rows.slice(0, filter.limit);
    const last = items.at(-1);
    if (rows.length <= filter.limit || !last) return { items, nextCursor: null };
    const place = Buffer.from(`${last.createdAt.toISOString()}|${last.id}`).toString('base64url');
    return { items, nextCursor: filter.order === 'priority' ? `${last.priority}.${place}` : place };
  }

  private async byPriority(
    tx: Transaction,
    actor: { readonly id: string; readonly tenantId: string },
    filter: AwaitingReviewFilter,
  ): Promise<readonly Summary[]> {
    const [first, place] = filter.cursor === null ? [null, null] : splitCursor(filter.cursor);
    const found: Summary[] = [];
    for (const priority of SUMMARY_PRIORITIES.slice(first === null ? 0 : rank(first))) {
      if (found.length > filter.limit) break;
      if (filter.priority !== null && filter.priority !== priority) continue;
      const part = { ...filter, priority, limit: filter.limit - found.length };
      found.push(...(await this.byAge(tx, actor, part, priority === first ? place : null)));
    }
    return found;
  }

  private byAge(
    tx: Transaction,
    actor: { readonly id: string; readonly tenantId: string },
    filter: AwaitingReviewFilter,
    cursor: string | null,
  ): Promise<Summary[]> {
    const [direction, compare] =
      filter.order === 'newest' ? (['DESC', '<'] as const) : (['ASC', '>'] as const);
    const query = tx
      .createQueryBuilder(Summary, 'summary')
      // the words of the index, which the planner compares with these
      .where(
        `(summary.state in ('draft', 'in_review')
          or ((summary.sourceOpen or summary.recallOpen)
            and summary.state in ('signed', 'amended')))
         and summary.reproductionOf is null`,
      )
      .andWhere('summary.tenantId = :tenantId', { tenantId: actor.tenantId });
    narrow(query, actor.id, filter);
    if (cursor) {
      query.andWhere(`(summary.createdAt, summary.id) ${compare} (:createdAt, :id)`, {
        ...parseCursor(cursor),
      });
    }
    return query
      .orderBy('summary.createdAt', direction)
      .addOrderBy('summary.id', direction)
      .limit(filter.limit + 1)
      .getMany();
  }
}

function narrow(
  query: SelectQueryBuilder<Summary>,
  actorId: string,
  { assigned, state, priority, profileId, findings, source, mergeId }: AwaitingReviewFilter,
): void {
  if (assigned === 'mine') query.andWhere('summary.assigneeId = :actorId', { actorId });
  if (assigned === 'unassigned') query.andWhere('summary.assigneeId is null');
  if (state) query.andWhere('summary.state = :state', { state });
  if (priority) query.andWhere('summary.priority = :priority', { priority });
  if (profileId) query.andWhere('summary.profileId = :profileId', { profileId });
  if (source) query.andWhere('summary.sourceOpen');
  if (mergeId) {
    query.andWhere(
      `summary.id in (select source.summary_id from summary_source as source
         where source.document_id in (select merge_documents(:mergeId)))`,
      { mergeId },
    );
  }
  if (findings === 'open') query.andWhere('(summary.openFindings > 0 or summary.leftOut > 0)');
  if (findings === 'none') query.andWhere('summary.openFindings = 0 and summary.leftOut = 0');
}

function splitCursor(cursor: string): readonly [SummaryPriority, string] {
  const [name, place] = cursor.split('.');
  const priority = SUMMARY_PRIORITIES.find((known) => known === name);
  if (!priority || place === undefined) throw new CursorNotUsable();
  return [priority, place];
}

/** In the order in which they are done. */
function rank(priority: SummaryPriority): number {
  return SUMMARY_PRIORITIES.indexOf(priority);
}
