import {
  controlIdOf,
  type ListedSentMessage,
  SENT_DOCUMENT_STATUSES,
  SENT_TYPES,
} from '@app/delivery';
import { z } from 'zod';
import { ListQuery, NextCursor } from '../http/lists.dto.js';
import { MessageAnswerView, MessageId } from '../messages/messages.dto.js';
import { SummaryId } from '../summaries/summaries.dto.js';
import { DestinationId } from './destinations.dto.js';
import { DeliveryId } from './deliveries.dto.js';

export const SentMessageId = z.uuid().meta({ description: 'Id of a sent message' });
const STATES = ['unanswered', 'taken', 'refused'] as const;

export const SentMessagesQuery = ListQuery.extend({
  destination: DestinationId.optional(),
  state: z.enum(STATES).optional(),
  controlId: z
    .string()
    .regex(/^[0-9a-f]{20}$/)
    .optional()
    .meta({ description: 'MSH-10, assigned by Cloister; it contains no information.' }),
});
export type SentMessagesQuery = z.infer<typeof SentMessagesQuery>;

export const SentMessageView = z
  .object({
    id: SentMessageId,
    destinationId: DestinationId,
    destination: z.string().nullable().meta({ description: 'Null once it is removed.' }),
    deliveryId: DeliveryId,
    summaryId: SummaryId.nullable(),
    messageId: MessageId.nullable().meta({
      description: 'The message that an acknowledgement answers.',
    }),
    controlId: z.string().meta({ description: 'MSH-10, the same for each attempt.' }),
    type: z.enum(SENT_TYPES),
    event: z.string().meta({ description: 'MSH-9.2.' }),
    number: z.string().nullable().meta({
      description:
        'TXA-12, or OBR-3 of a result, assigned by Cloister. Null for an acknowledgement.',
    }),
    parent: z
      .string()
      .nullable()
      .meta({ description: 'TXA-13: an earlier number assigned by Cloister.' }),
    status: z.enum(SENT_DOCUMENT_STATUSES),
    state: z.enum(STATES),
    answers: z.array(MessageAnswerView).meta({ description: 'Answer to the last attempt.' }),
    sizeBytes: z.int(),
    builtAt: z.iso.datetime(),
    answeredAt: z.iso.datetime().nullable(),
  })
  .meta({ id: 'SentMessage' });
export type SentMessageView = z.infer<typeof SentMessageView>;

export const SentMessageList = z
  .object({ items: z.array(SentMessageView), nextCursor: NextCursor })
  .meta({ id: 'SentMessageList' });
export type SentMessageList = z.infer<typeof SentMessageList>;

export function toSentMessageView({
  message,
  destination,
  answers,
}: ListedSentMessage): SentMessageView {
  return {
    id: message.id,
    destinationId: message.destinationId,
    destination,
    deliveryId: message.deliveryId,
    summaryId: message.summaryId,
    messageId: message.messageId,
    controlId: controlIdOf(message.deliveryId),
    type: message.type,
    event: message.event,
    number: message.number,
    parent: message.parent,
    status: message.documentStatus,
    state: message.state,
    answers: answers.map((answer) => ({ ...answer })),
    sizeBytes: message.sizeBytes,
    builtAt: message.builtAt.toISOString(),
    answeredAt: message.answeredAt?.toISOString() ?? null,
  };
}
