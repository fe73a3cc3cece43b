import { HeldMessages, MessageLists, MessagesService, Reprocessing } from '@app/messages';
import type { Actor } from '@app/platform';
import { Body, Controller, Param, Query, StreamableFile } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Caller } from '../http/caller.js';
import { toPageRequest } from '../http/lists.dto.js';
import { Route } from '../http/route.js';
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

  @Route(
    { get: '', access: 'message:read', answers: MessageList },
    'List HL7 messages by arrival, without their content',
  )
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

  @Route(
    { get: 'connections', access: 'message:read', answers: MessageConnectionList },
    'List the HL7 connections with the messages of the last 24 hours',
  )
  async listMessageConnections(@Caller() actor: Actor): Promise<MessageConnectionList> {
    return { items: (await this.lists.connections(actor)).map(toConnectionView) };
  }

  /** A POST, so that no identifier stands in an address, a history or a proxy's log. */
  @Route(
    { post: 'lookups', access: 'message:read', answers: FoundMessages },
    'Find messages by control id, or by a patient that they name',
  )
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

  @Route(
    { get: ':messageId', access: 'message:read', answers: MessageDetailsView },
    'Read the history of a message and its acknowledgement',
  )
  async getMessage(
    @Caller() actor: Actor,
    @Param('messageId', { schema: MessageId }) id: string,
  ): Promise<MessageDetailsView> {
    return toMessageDetailsView(await this.messages.get(actor, id));
  }

  @Route(
    { post: ':messageId/content', access: 'message:unmask', answers: UnmaskedMessageView },
    'Read the content of a message, with a reason for access',
  )
  async unmaskMessage(
    @Caller() actor: Actor,
    @Param('messageId', { schema: MessageId }) id: string,
    @Body({ schema: UnmaskRequest }) { reason }: UnmaskRequest,
  ): Promise<UnmaskedMessageView> {
    return toUnmaskedView(await this.messages.unmask(actor, id, reason));
  }

  @Route(
    {
      post: ':messageId/bytes',
      access: 'message:unmask',
      sends: {
        content: { 'application/octet-stream': { schema: { type: 'string', format: 'binary' } } },
      },
    },
    'Download a message byte for byte, with a reason for access',
  )
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

  @Route(
    { post: ':messageId/patient', access: 'message:process', problems: [409] },
    'Assign a held message to a patient by an identifier; it is then processed',
  )
  async assignMessage(
    @Caller() actor: Actor,
    @Param('messageId', { schema: MessageId }) id: string,
    @Body({ schema: AssignMessageRequest }) { identifier, authority }: AssignMessageRequest,
  ): Promise<void> {
    await this.held.assign(actor, id, { identifier, authority: authority ?? null });
  }

  @Route(
    { post: ':messageId/process', access: 'message:process', problems: [409] },
    'Process a message again: never creates a second document, and its drafts are not sent anywhere',
  )
  async processMessage(
    @Caller() actor: Actor,
    @Param('messageId', { schema: MessageId }) id: string,
  ): Promise<void> {
    await this.reprocessing.process(actor, id);
  }
}
