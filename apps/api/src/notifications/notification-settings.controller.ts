import { EmailAddressService, NotificationSettingsService } from '@app/notifications';
import type { Actor } from '@app/platform';
import { Body, Controller } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Caller } from '../http/caller.js';
import { Route } from '../http/route.js';
import {
  EmailAddressRequest,
  EmailCodeRequest,
  NotificationSettingsRequest,
  NotificationSettingsView,
  toSettingsView,
} from './notification-settings.dto.js';

@ApiTags('notifications')
@Controller('api/notification-settings')
export class NotificationSettingsController {
  constructor(
    private readonly settings: NotificationSettingsService,
    private readonly addresses: EmailAddressService,
  ) {}

  @Route(
    { get: '', access: 'person', answers: NotificationSettingsView },
    'Read your notification settings',
  )
  async getNotificationSettings(@Caller() actor: Actor): Promise<NotificationSettingsView> {
    return toSettingsView(await this.settings.get(actor));
  }

  @Route(
    { put: '', access: 'person', answers: NotificationSettingsView },
    'Change your notification settings',
  )
  async setNotificationSettings(
    @Caller() actor: Actor,
    @Body({ schema: NotificationSettingsRequest }) { kinds }: NotificationSettingsRequest,
  ): Promise<NotificationSettingsView> {
    return toSettingsView(await this.settings.change(actor, kinds));
  }

  @Route(
    { put: 'email', access: 'person', problems: [409, 429] },
    'Send a code to the e-mail address you want to use',
  )
  async setEmailAddress(
    @Caller() actor: Actor,
    @Body({ schema: EmailAddressRequest }) body: EmailAddressRequest,
  ): Promise<void> {
    await this.addresses.set(actor, body);
  }

  @Route(
    { post: 'email/confirmation', access: 'person', problems: [409, 422] },
    'Confirm the e-mail address with its code',
  )
  async confirmEmailAddress(
    @Caller() actor: Actor,
    @Body({ schema: EmailCodeRequest }) { code }: EmailCodeRequest,
  ): Promise<void> {
    await this.addresses.confirm(actor, code);
  }

  @Route({ delete: 'email', access: 'person' }, 'Remove the e-mail address')
  async removeEmailAddress(@Caller() actor: Actor): Promise<void> {
    await this.addresses.remove(actor);
  }
}
