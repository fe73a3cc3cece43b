import { Module } from '@nestjs/common';
import { NotificationSettingsController } from './notification-settings.controller.js';
import { NotificationsController } from './notifications.controller.js';

@Module({
  controllers: [NotificationSettingsController, NotificationsController],
})
export class NotificationsApiModule {}
