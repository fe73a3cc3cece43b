import type { DomainEventConsumer, DomainEventType, Transaction } from '@app/database';
import { reportErased } from '@app/documents';
import { Injectable } from '@nestjs/common';

/** What is erased is not told of any more. What was sent held ids, and no copy of anything. */
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
    const [, count]: [unknown, number] = await tx.query(
      `delete from delivery where summary_id in (select source.summary_id
         from summary_source as source join document on document.id = source.document_id
         where document.erasure_id = $1)`,
      [erasureId],
    );
    const counts = count > 0 ? { delivery: count } : {};
    await reportErased(tx, erasureId, this.name, { rows: [], counts, copies: [] });
    return undefined;
  }
}
