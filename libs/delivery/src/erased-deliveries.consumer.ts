import type { DomainEventConsumer, DomainEventType, Transaction } from '@app/database';
import { reportErased } from '@app/documents';
import { Injectable } from '@nestjs/common';
import { z } from 'zod';

const OF_ERASED = `summary_id in (select source.summary_id
  from summary_source as source join document on document.id = source.document_id
  where document.erasure_id = $1)`;

const ANSWERS_ERASED = `message_id in (select message.id from erasure
  join message on message.object_key_id = any (erasure.key_ids) where erasure.id = $1)`;

const Copies = z.tuple([
  z.array(z.object({ id: z.uuid(), destination_id: z.uuid(), state: z.string(), at: z.date() })),
  z.int(),
]);

/**
 * What is erased is not told of any more, and messages about it go. Where a message went, the
 * certificate says so, also where nobody answered it: it may have arrived. A webhook held ids alone, and
 * an acknowledgement what its receiver had said itself of its message: neither is a copy.
 */
@Injectable()
export class ErasedDeliveriesConsumer implements DomainEventConsumer {
  readonly name = 'delivery.erasure';
  readonly types = ['erasure.begun'] as const;

  async consume(
    {
      subjectId: erasureId,
    }: { readonly type: DomainEventType; readonly tenantId: string; readonly subjectId: string },
    tx: Transaction,
  ): Promise<undefined> {
    const [, deliveries]: [unknown, number] = await tx.query(
      `delete from delivery where ${OF_ERASED} or ${ANSWERS_ERASED}`,
      [erasureId],
    );
    const [messages, count] = Copies.parse(
      await tx.query(
        `delete from sent_message where ${OF_ERASED}
         returning id, destination_id, state, coalesce(answered_at, built_at) as at`,
        [erasureId],
      ),
    );
    const [, answers]: [unknown, number] = await tx.query(
      `delete from sent_message where ${ANSWERS_ERASED}`,
      [erasureId],
    );
    await reportErased(tx, erasureId, this.name, {
      rows: [],
      counts: {
        ...(deliveries > 0 && { delivery: deliveries }),
        ...(count + answers > 0 && { 'sent message': count + answers }),
      },
      copies: messages
        .filter(({ state }) => state !== 'refused')
        .map(({ id, destination_id: destination, at }) => ({
          holder: `destination ${destination}`,
          type: 'message',
          id,
          deliveredAt: at.toISOString(),
        })),
    });
    return undefined;
  }
}
