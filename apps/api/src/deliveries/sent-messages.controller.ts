import { SentMessagesService } from '@app/delivery';
import type { Actor } from '@app/platform';
import { Body, Controller, Param, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Caller } from '../http/caller.js';
import { toPageRequest } from '../http/lists.dto.js';
import { Route } from '../http/route.js';
import { toUnmaskedView, UnmaskedMessageView, UnmaskRequest } from '../messages/messages.dto.js';
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

  @Route(
    { get: '', access: 'message:read', answers: SentMessageList },
    'List sent HL7 messages, without their content',
  )
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

  @Route(
    { post: ':sentMessageId/content', access: 'message:unmask', answers: UnmaskedMessageView },
    'Read the content of a sent message, with a reason for access',
  )
  async unmaskSentMessage(
    @Caller() actor: Actor,
    @Param('sentMessageId', { schema: SentMessageId }) id: string,
    @Body({ schema: UnmaskRequest }) { reason }: UnmaskRequest,
  ): Promise<UnmaskedMessageView> {
    return toUnmaskedView(await this.messages.unmask(actor, id, reason));
  }
}
