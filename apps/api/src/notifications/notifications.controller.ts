import { NotificationsService } from '@app/notifications';
import type { Actor } from '@app/platform';
import {
  Body,
  Controller,
  Get,
  HttpCode,
  Param,
  Post,
  Query,
  SerializeOptions,
} from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Access } from '../http/access.guard.js';
import { Caller } from '../http/caller.js';
import { toPageRequest } from '../http/lists.dto.js';
import { ApiProblems } from '../openapi/api-problems.js';
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

  @Get()
  @Access('person')
  @ApiOperation({ summary: 'List your notifications' })
  @ApiOkResponse({ standardSchema: NotificationList })
  @ApiProblems(400, 401, 403)
  @SerializeOptions({ schema: NotificationList })
  async listNotifications(
    @Caller() actor: Actor,
    @Query({ schema: NotificationsQuery }) query: NotificationsQuery,
  ): Promise<NotificationList> {
    const filter = { ...toPageRequest(query), unreadOnly: query.only === 'unread' };
    return toNotificationList(await this.notifications.list(actor, filter));
  }

  @Post('read')
  @Access('person')
  @HttpCode(204)
  @ApiOperation({ summary: 'Mark this notification and all earlier ones as read' })
  @ApiNoContentResponse()
  @ApiProblems(400, 401, 403, 404)
  async readNotifications(
    @Caller() actor: Actor,
    @Body({ schema: ReadNotificationsRequest }) { upTo }: ReadNotificationsRequest,
  ): Promise<void> {
    await this.notifications.markReadUpTo(actor, upTo);
  }

  @Post(':notificationId/read')
  @Access('person')
  @HttpCode(204)
  @ApiOperation({ summary: 'Mark one notification as read' })
  @ApiNoContentResponse()
  @ApiProblems(400, 401, 403, 404)
  async readNotification(
    @Caller() actor: Actor,
    @Param('notificationId', { schema: NotificationId }) id: string,
  ): Promise<void> {
    await this.notifications.markRead(actor, id);
  }
}
