import { SentMessagesService } from '@app/delivery';
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
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Access } from '../http/access.guard.js';
import { Caller } from '../http/caller.js';
import { toPageRequest } from '../http/lists.dto.js';
import { toUnmaskedView, UnmaskedMessageView, UnmaskRequest } from '../messages/messages.dto.js';
import { ApiProblems } from '../openapi/api-problems.js';
import {
  SentMessageId,
  SentMessageList,
  SentMessagesQuery,
  toSentMessageView,
} from './sent-messages.dto.js';

/** HL7 messages that went out, masked, until somebody says why they have to read one. */
@ApiTags('messages')
@Controller('api/sent-messages')
export class SentMessagesController {
  constructor(private readonly messages: SentMessagesService) {}

  @Get()
  @Access('message:read')
  @ApiOperation({ summary: 'List sent HL7 messages, without their content' })
  @ApiOkResponse({ standardSchema: SentMessageList })
  @ApiProblems(400, 401, 403)
  @SerializeOptions({ schema: SentMessageList })
  async listSentMessages(
    @Caller() actor: Actor,
    @Query({ schema: SentMessagesQuery }) query: SentMessagesQuery,
  ): Promise<SentMessageList> {
    const { items, nextCursor } = await this.messages.list(actor, {
      ...toPageRequest(query),
      destinationId: query.destination ?? null,
      state: query.state ?? null,
      controlId: query.controlId ?? null,
    });
    return { items: items.map(toSentMessageView), nextCursor };
  }

  @Post(':sentMessageId/content')
  @Access('message:unmask')
  @HttpCode(200)
  @ApiOperation({ summary: 'Read the content of a sent message, with a reason for access' })
  @ApiOkResponse({ standardSchema: UnmaskedMessageView })
  @ApiProblems(400, 401, 403, 404)
  @SerializeOptions({ schema: UnmaskedMessageView })
  async unmaskSentMessage(
    @Caller() actor: Actor,
    @Param('sentMessageId', { schema: SentMessageId }) id: string,
    @Body({ schema: UnmaskRequest }) { reason }: UnmaskRequest,
  ): Promise<UnmaskedMessageView> {
    return toUnmaskedView(await this.messages.unmask(actor, id, reason));
  }
}
