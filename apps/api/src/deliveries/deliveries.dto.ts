import { DELIVERY_EVENTS, DELIVERY_STATES, type ListedDelivery } from '@app/delivery';
import { z } from 'zod';
import { ListQuery, NextCursor } from '../http/lists.dto.js';
import { MessageId } from '../messages/messages.dto.js';
import { SummaryId } from '../summaries/summaries.dto.js';
import { DestinationId } from './destinations.dto.js';

export const DeliveryId = z.uuid().meta({ description: 'Delivery id' });

export const DeliveriesQuery = ListQuery.extend({
  destination: DestinationId.optional(),
  summary: SummaryId.optional(),
  state: z
    .enum([...DELIVERY_STATES, 'waiting'])
    .optional()
    .meta({ description: 'waiting: pending or sent.' }),
});
export type DeliveriesQuery = z.infer<typeof DeliveriesQuery>;

export const DeliveryView = z
  .object({
    id: DeliveryId.meta({
      description: 'Sent as webhook-id; its last 20 characters without hyphens are sent as MSH-10.',
    }),
    destinationId: DestinationId,
    event: z.enum(DELIVERY_EVENTS),
    summaryId: SummaryId.nullable(),
    version: z.int().nullable(),
    messageId: MessageId.nullable().meta({
      description: 'The message that an acknowledgement answers.',
    }),
    state: z.enum(DELIVERY_STATES),
    attempts: z.int(),
    status: z
      .int()
      .nullable()
      .meta({ description: 'Answer to the last attempt: HTTP, or ERR-3 of HL7.' }),
    answer: z
      .string()
      .nullable()
      .meta({ description: 'Acknowledgement code of an HL7 message, such as AA.' }),
    reason: z
      .string()
      .nullable()
      .meta({ description: 'Why the last attempt was not accepted: a stable code.' }),
    heldBack: z
      .boolean()
      .meta({ description: 'Whether it waits for an earlier delivery about the same patient.' }),
    occurredAt: z.iso.datetime(),
    sentAt: z.iso.datetime().nullable().meta({ description: 'When the last attempt started.' }),
    nextAttemptAt: z.iso.datetime().nullable(),
    endedAt: z.iso.datetime().nullable(),
    createdAt: z.iso.datetime(),
  })
  .meta({ id: 'Delivery' });
export type DeliveryView = z.infer<typeof DeliveryView>;

export const DeliveryList = z
  .object({ items: z.array(DeliveryView), nextCursor: NextCursor })
  .meta({ id: 'DeliveryList' });
export type DeliveryList = z.infer<typeof DeliveryList>;

export const TestedView = z.object({ deliveryId: DeliveryId }).meta({ id: 'TestedDestination' });
export type TestedView = z.infer<typeof TestedView>;

export function statesOf(state: DeliveriesQuery['state']): readonly DeliveryView['state'][] {
  if (state === undefined) return [];
  return state === 'waiting' ? ['pending', 'sent'] : [state];
}

export function toDeliveryView({ delivery, isHeldBack }: ListedDelivery): DeliveryView {
  return {
    id: delivery.id,
    destinationId: delivery.destinationId,
    event: delivery.event,
    summaryId: delivery.summaryId,
    version: delivery.version,
    messageId: delivery.messageId,
    state: delivery.state,
    attempts: delivery.attempts,
    status: delivery.status,
    answer: delivery.answer,
    reason: delivery.reason,
    heldBack: isHeldBack,
    occurredAt: delivery.occurredAt.toISOString(),
    sentAt: delivery.sentAt?.toISOString() ?? null,
    nextAttemptAt: delivery.state === 'pending' ? delivery.nextAttemptAt.toISOString() : null,
    endedAt: delivery.endedAt?.toISOString() ?? null,
    createdAt: delivery.createdAt.toISOString(),
  };
}
