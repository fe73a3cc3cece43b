import {
  type ConnectionStatus,
  type Message,
  MESSAGE_STATES,
  type MessageDetails,
  type UnmaskedMessage,
} from '@app/messages';
import { z } from 'zod';
import { DocumentId, Identifier } from '../documents/documents.dto.js';
import { ListQuery, NextCursor } from '../http/lists.dto.js';
import { SummaryId } from '../summaries/summaries.dto.js';

export const MessageId = z.uuid().meta({ description: 'Message id' });
const ConnectionName = z.string().regex(/^[a-z0-9][a-z0-9-]{0,39}$/);
const MessageState = z.enum(MESSAGE_STATES).meta({ id: 'MessageState' });

export const MessagesQuery = ListQuery.extend({
  connection: ConnectionName.optional(),
  state: MessageState.optional(),
});
export type MessagesQuery = z.infer<typeof MessagesQuery>;

export const MessageView = z
  .object({
    id: MessageId,
    connection: z.string().meta({ description: 'Name in the connections file.' }),
    state: MessageState,
    reason: z.string().nullable().meta({ description: 'Reason for the state: a stable code.' }),
    rule: z.string().nullable(),
    profileId: z.string().nullable(),
    type: z.string().nullable().meta({ description: 'MSH-9.1.' }),
    event: z.string().nullable().meta({ description: 'MSH-9.2.' }),
    sourceStatus: z.string().nullable(),
    sizeBytes: z.int(),
    warnings: z
      .array(z.string())
      .meta({ description: 'Deviations that were tolerated: stable codes.' }),
    repeats: z.int().meta({ description: 'How often it was repeated and got the same answer.' }),
    summaryId: SummaryId.nullable(),
    arrivedAt: z.iso.datetime(),
    reprocessedAt: z.iso.datetime().nullable(),
  })
  .meta({ id: 'Message' });
export type MessageView = z.infer<typeof MessageView>;

export const MessageList = z
  .object({ items: z.array(MessageView), nextCursor: NextCursor })
  .meta({ id: 'MessageList' });
export type MessageList = z.infer<typeof MessageList>;

export const MessageLookupRequest = z
  .union([
    z.strictObject({ controlId: Identifier.meta({ description: 'MSH-10.' }) }),
    z.strictObject({
      patientIdentifier: Identifier.meta({
        description: 'An identifier from PID-3 or MRG-1, of any authority.',
      }),
    }),
  ])
  .meta({ id: 'MessageLookupRequest' });
export type MessageLookupRequest = z.infer<typeof MessageLookupRequest>;

export const FoundMessages = z
  .object({
    items: z.array(MessageView).meta({ description: 'The newest 50.' }),
    more: z.boolean().meta({ description: 'Whether there are more than these 50.' }),
  })
  .meta({ id: 'FoundMessages' });
export type FoundMessages = z.infer<typeof FoundMessages>;

export const MessageAnswerView = z
  .object({
    code: z.string().meta({ description: 'MSA-1.' }),
    error: z.string().nullable().meta({ description: 'ERR-3, from table 0357.' }),
  })
  .meta({ id: 'MessageAnswer' });

export const MessageDetailsView = MessageView.extend({
  documentIds: z
    .array(DocumentId)
    .meta({ description: 'The documents in it that the caller has access to.' }),
  answers: z
    .array(MessageAnswerView)
    .nullable()
    .meta({ description: 'In order; null once it is erased.' }),
}).meta({ id: 'MessageDetails' });
export type MessageDetailsView = z.infer<typeof MessageDetailsView>;

export const UnmaskRequest = z
  .strictObject({
    reason: z.string().trim().min(3).max(500).meta({
      description:
        'Why access is needed; stored encrypted in the audit trail, and erased with the message.',
    }),
  })
  .meta({ id: 'UnmaskRequest' });
export type UnmaskRequest = z.infer<typeof UnmaskRequest>;

export const UnmaskedMessageView = z
  .object({
    charset: z.string().nullable().meta({ description: 'Null for bytes that are not a message.' }),
    lines: z.array(z.string()).meta({ description: 'One per segment.' }),
    shortened: z.int().meta({
      description: 'Number of fields longer than 4,000 characters that are shortened.',
    }),
    answers: z.array(z.array(z.string())).meta({ description: 'Each with its segments.' }),
  })
  .meta({ id: 'UnmaskedMessage' });
export type UnmaskedMessageView = z.infer<typeof UnmaskedMessageView>;

export const MessageConnectionView = z
  .object({
    id: z.uuid(),
    name: z.string(),
    listening: z
      .boolean()
      .meta({ description: 'Whether a process reported this within a minute.' }),
    lastFrameAt: z.iso.datetime().nullable(),
    silentSince: z.iso
      .datetime()
      .nullable()
      .meta({ description: 'Since when it has been silent for longer than its setting allows.' }),
    silentAfterMinutes: z.int().nullable(),
    lastDay: z
      .partialRecord(MessageState, z.int())
      .meta({ description: 'Number of messages in the last 24 hours, by outcome.' }),
  })
  .meta({ id: 'MessageConnection' });
export type MessageConnectionView = z.infer<typeof MessageConnectionView>;

export const MessageConnectionList = z
  .object({ items: z.array(MessageConnectionView) })
  .meta({ id: 'MessageConnectionList' });
export type MessageConnectionList = z.infer<typeof MessageConnectionList>;

export function toMessageView(message: Message): MessageView {
  return {
    id: message.id,
    connection: message.connection,
    state: message.state,
    reason: message.reason,
    rule: message.rule,
    profileId: message.profileId,
    type: message.type,
    event: message.event,
    sourceStatus: message.sourceStatus,
    sizeBytes: message.sizeBytes,
    warnings: [...message.warningCodes],
    repeats: message.repeats,
    summaryId: message.summaryId,
    arrivedAt: message.arrivedAt.toISOString(),
    reprocessedAt: message.reprocessedAt?.toISOString() ?? null,
  };
}

export function toUnmaskedView({ lines, answers, ...rest }: UnmaskedMessage): UnmaskedMessageView {
  return { ...rest, lines: [...lines], answers: answers.map((answer) => [...answer]) };
}

export function toMessageDetailsView({
  message,
  documentIds,
  answers,
}: MessageDetails): MessageDetailsView {
  return {
    ...toMessageView(message),
    documentIds: [...documentIds],
    answers: answers && answers.map((answer) => ({ ...answer })),
  };
}

/** A process says every ten seconds that it listens. */
const LISTENING_MS = 60_000;

export function toConnectionView({ connection, lastDay }: ConnectionStatus): MessageConnectionView {
  return {
    id: connection.id,
    name: connection.name,
    listening: connection.seenAt.getTime() > Date.now() - LISTENING_MS,
    lastFrameAt: connection.lastFrameAt?.toISOString() ?? null,
    silentSince: connection.silentSince?.toISOString() ?? null,
    silentAfterMinutes: connection.silentAfterMinutes,
    lastDay: { ...lastDay },
  };
}

export const AssignMessageRequest = z
  .strictObject({
    identifier: Identifier,
    authority: Identifier.optional().meta({
      description: 'The authority that assigned the identifier.',
    }),
  })
  .meta({ id: 'AssignMessageRequest' });
export type AssignMessageRequest = z.infer<typeof AssignMessageRequest>;
