import { HeldMessages, MessageLists, MessagesService, Reprocessing } from '@app/messages';
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
  StreamableFile,
} from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Access } from '../http/access.guard.js';
import { Caller } from '../http/caller.js';
import { toPageRequest } from '../http/lists.dto.js';
import { ApiProblems } from '../openapi/api-problems.js';
import {
  AssignMessageRequest,
  FoundMessages,
  MessageConnectionList,
  MessageDetailsView,
  MessageId,
  MessageList,
  MessageLookupRequest,
  MessagesQuery,
  toConnectionView,
  toMessageDetailsView,
  toMessageView,
  toUnmaskedView,
  UnmaskedMessageView,
  UnmaskRequest,
} from './messages.dto.js';

/** HL7 messages, for who looks after connections: masked, until somebody says why they have to read one. */
@ApiTags('messages')
@Controller('api/messages')
export class MessagesController {
  constructor(
    private readonly lists: MessageLists,
    private readonly messages: MessagesService,
    private readonly reprocessing: Reprocessing,
    private readonly held: HeldMessages,
  ) {}

  @Get()
  @Access('message:read')
  @ApiOperation({ summary: 'List HL7 messages by arrival, without their content' })
  @ApiOkResponse({ standardSchema: MessageList })
  @ApiProblems(400, 401, 403)
  @SerializeOptions({ schema: MessageList })
  async listMessages(
    @Caller() actor: Actor,
    @Query({ schema: MessagesQuery }) query: MessagesQuery,
  ): Promise<MessageList> {
    const { items, nextCursor } = await this.lists.list(actor, {
      ...toPageRequest(query),
      connection: query.connection ?? null,
      states: query.state ? [query.state] : [],
    });
    return { items: items.map(toMessageView), nextCursor };
  }

  @Get('connections')
  @Access('message:read')
  @ApiOperation({ summary: 'List the HL7 connections with the messages of the last 24 hours' })
  @ApiOkResponse({ standardSchema: MessageConnectionList })
  @ApiProblems(401, 403)
  @SerializeOptions({ schema: MessageConnectionList })
  async listMessageConnections(@Caller() actor: Actor): Promise<MessageConnectionList> {
    return { items: (await this.lists.connections(actor)).map(toConnectionView) };
  }

  /** A POST, so that no identifier stands in an address, a history or a proxy's log. */
  @Post('lookups')
  @Access('message:read')
  @HttpCode(200)
  @ApiOperation({ summary: 'Find messages by control id, or by a patient that they name' })
  @ApiOkResponse({ standardSchema: FoundMessages })
  @ApiProblems(400, 401, 403)
  @SerializeOptions({ schema: FoundMessages })
  async lookUpMessages(
    @Caller() actor: Actor,
    @Body({ schema: MessageLookupRequest }) request: MessageLookupRequest,
  ): Promise<FoundMessages> {
    const { items, more } =
      'controlId' in request
        ? await this.lists.find(actor, 'control', request.controlId)
        : await this.lists.find(actor, 'patient', request.patientIdentifier);
    return { items: items.map(toMessageView), more };
  }

  @Get(':messageId')
  @Access('message:read')
  @ApiOperation({ summary: 'Read the history of a message and its acknowledgement' })
  @ApiOkResponse({ standardSchema: MessageDetailsView })
  @ApiProblems(400, 401, 403, 404)
  @SerializeOptions({ schema: MessageDetailsView })
  async getMessage(
    @Caller() actor: Actor,
    @Param('messageId', { schema: MessageId }) id: string,
  ): Promise<MessageDetailsView> {
    return toMessageDetailsView(await this.messages.get(actor, id));
  }

  @Post(':messageId/content')
  @Access('message:unmask')
  @HttpCode(200)
  @ApiOperation({ summary: 'Read the content of a message, with a reason for access' })
  @ApiOkResponse({ standardSchema: UnmaskedMessageView })
  @ApiProblems(400, 401, 403, 404)
  @SerializeOptions({ schema: UnmaskedMessageView })
  async unmaskMessage(
    @Caller() actor: Actor,
    @Param('messageId', { schema: MessageId }) id: string,
    @Body({ schema: UnmaskRequest }) { reason }: UnmaskRequest,
  ): Promise<UnmaskedMessageView> {
    return toUnmaskedView(await this.messages.unmask(actor, id, reason));
  }

  @Post(':messageId/bytes')
  @Access('message:unmask')
  @HttpCode(200)
  @ApiOperation({ summary: 'Download a message byte for byte, with a reason for access' })
  @ApiOkResponse({
    content: { 'application/octet-stream': { schema: { type: 'string', format: 'binary' } } },
  })
  @ApiProblems(400, 401, 403, 404)
  async getMessageBytes(
    @Caller() actor: Actor,
    @Param('messageId', { schema: MessageId }) id: string,
    @Body({ schema: UnmaskRequest }) { reason }: UnmaskRequest,
  ): Promise<StreamableFile> {
    return new StreamableFile(await this.messages.bytes(actor, id, reason), {
      type: 'application/octet-stream',
      disposition: `attachment; filename="${id}.hl7"`,
    });
  }

  @Post(':messageId/patient')
  @Access('message:process')
  @HttpCode(204)
  @ApiOperation({
    summary: 'Assign a held message to a patient by an identifier; it is then processed',
  })
  @ApiNoContentResponse()
  @ApiProblems(400, 401, 403, 404, 409)
  async assignMessage(
    @Caller() actor: Actor,
    @Param('messageId', { schema: MessageId }) id: string,
    @Body({ schema: AssignMessageRequest }) { identifier, authority }: AssignMessageRequest,
  ): Promise<void> {
    await this.held.assign(actor, id, { identifier, authority: authority ?? null });
  }

  @Post(':messageId/process')
  @Access('message:process')
  @HttpCode(204)
  @ApiOperation({
    summary:
      'Process a message again: never creates a second document, and its drafts are not sent anywhere',
  })
  @ApiNoContentResponse()
  @ApiProblems(400, 401, 403, 404, 409)
  async processMessage(
    @Caller() actor: Actor,
    @Param('messageId', { schema: MessageId }) id: string,
  ): Promise<void> {
    await this.reprocessing.process(actor, id);
  }
}
