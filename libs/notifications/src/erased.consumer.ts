import type { DomainEventConsumer, DomainEventType, Transaction } from '@app/database';
import { notify } from '@app/database';
import { erasedDocuments, reportErased } from '@app/documents';
import { erasedSummaries } from '@app/summaries';
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
        `delete from notification where document_id = any ($1) or summary_id = any ($2)
         returning person_id`,
        [await erasedDocuments(tx, erasureId), await erasedSummaries(tx, erasureId)],
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
