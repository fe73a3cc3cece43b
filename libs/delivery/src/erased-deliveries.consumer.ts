import type { DomainEventConsumer, DomainEventType, Transaction } from '@app/database';
import { erasedKeys, reportErased } from '@app/documents';
import { messagesUnderKeys } from '@app/messages';
import { erasedSummaries } from '@app/summaries';
import { Injectable } from '@nestjs/common';
import { z } from 'zod';

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
    const summaries = await erasedSummaries(tx, erasureId);
    const answered = await messagesUnderKeys(tx, await erasedKeys(tx, erasureId));
    const [, deliveries]: [unknown, number] = await tx.query(
      'delete from delivery where summary_id = any ($1) or message_id = any ($2)',
      [summaries, answered],
    );
    const [messages, count] = Copies.parse(
      await tx.query(
        `delete from sent_message where summary_id = any ($1)
         returning id, destination_id, state, coalesce(answered_at, built_at) as at`,
        [summaries],
      ),
    );
    const [, answers]: [unknown, number] = await tx.query(
      'delete from sent_message where message_id = any ($1)',
      [answered],
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
