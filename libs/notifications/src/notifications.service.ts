import { AuditTrail, Refusals } from '@app/audit';
import { notify, type Page, toPage, type Transaction, UnitOfWork } from '@app/database';
import type { Actor } from '@app/platform';
import { Injectable } from '@nestjs/common';
import type { Notification } from './notification.entities.js';
import { NotificationNotFound } from './notifications.errors.js';
import { type NotificationFilter, NotificationsRepository } from './notifications.repository.js';

export interface ListedNotifications extends Page<Notification> {
  /** On all pages together. */
  readonly unread: number;
}

/** What the caller was told in the app. Emergency access tells nobody more. */
@Injectable()
export class NotificationsService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly notifications: NotificationsRepository,
    private readonly audit: AuditTrail,
    private readonly refusals: Refusals,
  ) {}

  async list(caller: Actor, filter: NotificationFilter): Promise<ListedNotifications> {
    const actor = asMember(caller);
    return this.unitOfWork.run(actor, async (tx) => {
      const page = toPage(await this.notifications.page(tx, actor, filter), filter);
      const unread = await this.notifications.unread(tx, actor);
      await this.audit.record(tx, actor, {
        action: 'notification.listed',
        subject: { type: 'person', id: actor.id },
        details: { count: page.items.length, unread },
      });
      return { ...page, unread };
    });
  }

  /** Throws `NotificationNotFound`. */
  async markRead(caller: Actor, id: string): Promise<void> {
    await this.mark(caller, id, (tx) => this.notifications.markRead(tx, [id]));
  }

  /** That one and all before it: what came since the caller looked stays unread. Throws `NotificationNotFound`. */
  async markReadUpTo(caller: Actor, id: string): Promise<void> {
    await this.mark(caller, id, (tx, last) => this.notifications.markReadUpTo(tx, last));
  }

  private async mark(
    caller: Actor,
    id: string,
    work: (tx: Transaction, notification: Notification) => Promise<number>,
  ): Promise<void> {
    const actor = asMember(caller);
    const subject = { type: 'notification', id };
    const found = await this.unitOfWork.run(actor, async (tx) => {
      const notification = await this.notifications.find(tx, actor, id);
      if (!notification) return false;
      const count = await work(tx, notification);
      await this.audit.record(tx, actor, {
        action: 'notification.read',
        subject,
        details: { count },
      });
      if (count > 0) await notify(tx, 'notified', actor.id);
      return true;
    });
    if (found) return;
    const refusal = new NotificationNotFound();
    await this.refusals.record(actor, { subject, reason: refusal.code });
    throw refusal;
  }
}

function asMember(caller: Actor): Actor {
  return { ...caller, openings: [] };
}
