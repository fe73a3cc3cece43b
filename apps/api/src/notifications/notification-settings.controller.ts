import { EmailAddressService, NotificationSettingsService } from '@app/notifications';
import type { Actor } from '@app/platform';
import {
  Body,
  Controller,
  Delete,
  Get,
  HttpCode,
  Post,
  Put,
  SerializeOptions,
} from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Access } from '../http/access.guard.js';
import { Caller } from '../http/caller.js';
import { ApiProblems } from '../openapi/api-problems.js';
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

  @Get()
  @Access('person')
  @ApiOperation({ summary: 'Read your notification settings' })
  @ApiOkResponse({ standardSchema: NotificationSettingsView })
  @ApiProblems(401, 403)
  @SerializeOptions({ schema: NotificationSettingsView })
  async getNotificationSettings(@Caller() actor: Actor): Promise<NotificationSettingsView> {
    return toSettingsView(await this.settings.get(actor));
  }

  @Put()
  @Access('person')
  @ApiOperation({ summary: 'Change your notification settings' })
  @ApiOkResponse({ standardSchema: NotificationSettingsView })
  @ApiProblems(400, 401, 403)
  @SerializeOptions({ schema: NotificationSettingsView })
  async setNotificationSettings(
    @Caller() actor: Actor,
    @Body({ schema: NotificationSettingsRequest }) { kinds }: NotificationSettingsRequest,
  ): Promise<NotificationSettingsView> {
    return toSettingsView(await this.settings.change(actor, kinds));
  }

  @Put('email')
  @Access('person')
  @HttpCode(204)
  @ApiOperation({ summary: 'Send a code to the e-mail address you want to use' })
  @ApiNoContentResponse()
  @ApiProblems(400, 401, 403, 409, 429)
  async setEmailAddress(
    @Caller() actor: Actor,
    @Body({ schema: EmailAddressRequest }) body: EmailAddressRequest,
  ): Promise<void> {
    await this.addresses.set(actor, body);
  }

  @Post('email/confirmation')
  @Access('person')
  @HttpCode(204)
  @ApiOperation({ summary: 'Confirm the e-mail address with its code' })
  @ApiNoContentResponse()
  @ApiProblems(400, 401, 403, 409, 422)
  async confirmEmailAddress(
    @Caller() actor: Actor,
    @Body({ schema: EmailCodeRequest }) { code }: EmailCodeRequest,
  ): Promise<void> {
    await this.addresses.confirm(actor, code);
  }

  @Delete('email')
  @Access('person')
  @HttpCode(204)
  @ApiOperation({ summary: 'Remove the e-mail address' })
  @ApiNoContentResponse()
  @ApiProblems(401, 403)
  async removeEmailAddress(@Caller() actor: Actor): Promise<void> {
    await this.addresses.remove(actor);
  }
}
