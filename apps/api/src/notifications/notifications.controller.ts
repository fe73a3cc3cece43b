import { NotificationsService } from '@app/notifications';
import type { Actor } from '@app/platform';
import { Body, Controller, Param, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Caller } from '../http/caller.js';
import { toPageRequest } from '../http/lists.dto.js';
import { Route } from '../http/route.js';
import {
  NotificationId,
  NotificationList,
  NotificationsQuery,
  ReadNotificationsRequest,
  toNotificationList,
} from './notifications.dto.js';

@ApiTags('notifications')
@Controller('api/notifications')
export class NotificationsController {
  constructor(private readonly notifications: NotificationsService) {}

  @Route({ get: '', access: 'person', answers: NotificationList }, 'List your notifications')
  async listNotifications(
    @Caller() actor: Actor,
    @Query({ schema: NotificationsQuery }) query: NotificationsQuery,
  ): Promise<NotificationList> {
    const filter = { ...toPageRequest(query), unreadOnly: query.only === 'unread' };
    return toNotificationList(await this.notifications.list(actor, filter));
  }

  @Route(
    { post: 'read', access: 'person', problems: [404] },
    'Mark this notification and all earlier ones as read',
  )
  async readNotifications(
    @Caller() actor: Actor,
    @Body({ schema: ReadNotificationsRequest }) { upTo }: ReadNotificationsRequest,
  ): Promise<void> {
    await this.notifications.markReadUpTo(actor, upTo);
  }

  @Route({ post: ':notificationId/read', access: 'person' }, 'Mark one notification as read')
  async readNotification(
    @Caller() actor: Actor,
    @Param('notificationId', { schema: NotificationId }) id: string,
  ): Promise<void> {
    await this.notifications.markRead(actor, id);
  }
}
