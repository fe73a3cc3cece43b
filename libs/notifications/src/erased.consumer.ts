import type { DomainEventConsumer, DomainEventType, Transaction } from '@app/database';
import { notify } from '@app/database';
import { reportErased } from '@app/documents';
import { Injectable } from '@nestjs/common';
import { z } from 'zod';

const Removed = z.tuple([z.array(z.object({ person_id: z.uuid() })), z.int()]);

/** What was told of an erased document, or of a summary that draws on it, is taken back. */
@Injectable()
export class ErasedConsumer implements DomainEventConsumer {
  readonly name = 'notifications.erasure';
  readonly types = ['erasure.begun'] as const;

  async consume(
    {
      subjectId: erasureId,
    }: { readonly type: DomainEventType; readonly tenantId: string; readonly subjectId: string },
    tx: Transaction,
  ): Promise<undefined> {
    const [rows, count] = Removed.parse(
      await tx.query(
        `delete from notification using document
         where document.erasure_id = $1 and (notification.document_id = document.id
           or notification.summary_id in
             (select summary_id from summary_source where document_id = document.id))
         returning person_id`,
        [erasureId],
      ),
    );
    for (const id of new Set(rows.map(({ person_id: personId }) => personId))) {
      await notify(tx, 'notified', id);
    }
    const counts = count > 0 ? { notification: count } : {};
    await reportErased(tx, erasureId, this.name, { rows: [], counts, copies: [] });
    return undefined;
  }
}
