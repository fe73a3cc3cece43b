import type { DomainEventConsumer, DomainEventType, Transaction } from '@app/database';
import { reportErased } from '@app/documents';
import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { MessagesRepository } from './messages.repository.js';

const Rows = z.array(z.object({ id: z.uuid(), object_key_id: z.uuid() }));

/**
 * A message dies with any of its documents: its key went with theirs. This takes its bytes, its answer
 * and what it was compared by away, and names it on the certificate.
 */
@Injectable()
export class ErasedMessagesConsumer implements DomainEventConsumer {
  readonly name = 'messages.erasure';
  readonly types = ['erasure.begun'] as const;

  constructor(private readonly messages: MessagesRepository) {}

  async consume(
    {
      subjectId: erasureId,
    }: { readonly type: DomainEventType; readonly tenantId: string; readonly subjectId: string },
    tx: Transaction,
  ): Promise<undefined> {
    const found = Rows.parse(
      await tx.query(
        `select distinct message.id, message.object_key_id from message
         join message_document as part on part.message_id = message.id
         join document on document.object_key_id = part.object_key_id
           or document.id = part.document_id
         where document.erasure_id = $1 order by message.id`,
        [erasureId],
      ),
    );
    if (found.length > 0)
      await this.messages.strip(
        tx,
        found.map(({ id }) => id),
      );
    const rows = found.map(({ id, object_key_id: key }) => ({ type: 'message', id, key }));
    await reportErased(tx, erasureId, this.name, { rows, counts: {}, copies: [] });
    return undefined;
  }
}
