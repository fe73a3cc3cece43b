import { type LookedAfter, type Permission, PermissionTable } from '@app/auth';
import { type PageRequest, parseCursor, type Transaction } from '@app/database';
import { Document } from '@app/documents';
import type { Actor } from '@app/platform';
import { Summary } from '@app/summaries';
import { Injectable } from '@nestjs/common';
import type { SelectQueryBuilder } from 'typeorm';
import { Notification } from './notification.entities.js';

export interface NotificationFilter extends PageRequest {
  readonly unreadOnly: boolean;
}

/** What people were notified of. The walls hide what is about rows that the person does not see any more. */
@Injectable()
export class NotificationsRepository {
  constructor(private readonly permissions: PermissionTable) {}

  /** One row more than the limit, so that the caller knows whether another page follows. */
  page(
    tx: Transaction,
    actor: Actor,
    { limit, order, cursor, unreadOnly }: NotificationFilter,
  ): Promise<Notification[]> {
    const [direction, compare] =
      order === 'newest' ? (['DESC', '<'] as const) : (['ASC', '>'] as const);
    const query = this.shown(tx, actor).andWhere('notification.inApp');
    if (unreadOnly) query.andWhere('notification.readAt is null');
    if (cursor) {
      query.andWhere(`(notification.createdAt, notification.id) ${compare} (:createdAt, :id)`, {
        ...parseCursor(cursor),
      });
    }
    return query
      .orderBy('notification.createdAt', direction)
      .addOrderBy('notification.id', direction)
      .limit(limit + 1)
      .getMany();
  }

  unread(tx: Transaction, actor: Actor): Promise<number> {
    return this.shown(tx, actor)
      .andWhere('notification.inApp and notification.readAt is null')
      .getCount();
  }

  /** Null also where the person is not shown it any more. */
  find(tx: Transaction, actor: Actor, id: string): Promise<Notification | null> {
    return this.shown(tx, actor).andWhere('notification.id = :id', { id }).getOne();
  }

  /** How many were unread until now. */
  async markRead(tx: Transaction, ids: readonly string[]): Promise<number> {
    const [, marked]: [unknown, number] = await tx.query(
      'update notification set read_at = now() where id = any($1) and read_at is null',
      [ids],
    );
    return marked;
  }

  /** The person's that came with this one or before it; how many were unread until now. */
  async markReadUpTo(tx: Transaction, { personId, createdAt, id }: Notification): Promise<number> {
    const [, marked]: [unknown, number] = await tx.query(
      `update notification set read_at = now()
       where person_id = $1 and (created_at, id) <= ($2, $3) and in_app and read_at is null`,
      [personId, createdAt, id],
    );
    return marked;
  }

  /**
   * An urgent draft is shown until somebody claims it, and an unclear patient until somebody has decided; a
   * role that was lost tells nothing.
   */
  private shown(tx: Transaction, actor: Actor): SelectQueryBuilder<Notification> {
    const unassigned = tx
      .createQueryBuilder()
      .subQuery()
      .select('1')
      .from(Summary, 'summary')
      .where(`summary.id = notification.summary_id and summary.assigneeId is null`)
      .andWhere(`summary.state in ('draft', 'in_review')`);
    const undecided = tx
      .createQueryBuilder()
      .subQuery()
      .select('1')
      .from(Document, 'document')
      .where(`document.id = notification.document_id and document.state = 'extracted'`)
      .andWhere(`document.patientCheck = 'open'`);
    const query = tx
      .createQueryBuilder(Notification, 'notification')
      .where({ personId: actor.id, tenantId: actor.tenantId })
      .andWhere(`(notification.kind <> 'stat' or exists ${unassigned.getQuery()})`)
      .andWhere(`(notification.kind <> 'patient-doubted' or exists ${undecided.getQuery()})`);
    if (!this.permissions.may(actor, 'summary:review'))
      query.andWhere(`notification.kind <> 'patient-doubted'`);
    for (const [permission, column] of NEEDED) {
      if (!this.permissions.may(actor, permission))
        query.andWhere(`notification.${column} is null`);
    }
    for (const [type, column] of LOOKED_AFTER) {
      const needed = this.permissions.thatLooksAfter(type);
      if (!this.permissions.may(actor, needed)) query.andWhere(`notification.${column} is null`);
    }
    return query;
  }
}

/** What one must be allowed to be notified of a row of this kind. */
const NEEDED: readonly (readonly [Permission, 'documentId' | 'summaryId'])[] = [
  ['summary:read', 'summaryId'],
  ['document:read', 'documentId'],
];

/** What one must look after to be notified of it. */
const LOOKED_AFTER: readonly (readonly [
  LookedAfter,
  'connectionId' | 'destinationId' | 'releaseId',
])[] = [
  ['destination', 'destinationId'],
  ['connection', 'connectionId'],
  ['model-release', 'releaseId'],
];
