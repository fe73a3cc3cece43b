import { AuditTrail } from '@app/audit';
import {
  type DomainEventConsumer,
  DomainEvents,
  type DomainEventType,
  type Transaction,
} from '@app/database';
import { reportErased } from '@app/documents';
import { serviceActor } from '@app/platform';
import { erasedSummaries } from '@app/summaries';
import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { Dataset, DatasetPart } from './dataset.entities.js';
import { DatasetAccess } from './dataset-access.js';

const Parts = z.array(
  z.object({ id: z.uuid(), dataset_id: z.uuid(), object_key_id: z.uuid(), row_count: z.int() }),
);
type Parts = z.infer<typeof Parts>;
const Drawn = z.array(z.object({ id: z.uuid() }));

/**
 * Takes the rows of summaries that draw on an erased document out of the data sets that are kept. Their
 * keys went with the document's; what was exported before is named on the certificate, and whoever
 * keeps adapters learns that some may have been trained on them.
 */
@Injectable()
export class ErasedRowsConsumer implements DomainEventConsumer {
  readonly name = 'datasets.erasure';
  readonly types = ['erasure.begun'] as const;

  constructor(
    private readonly access: DatasetAccess,
    private readonly events: DomainEvents,
    private readonly audit: AuditTrail,
  ) {}

  async consume(
    {
      tenantId,
      subjectId: erasureId,
    }: { readonly type: DomainEventType; readonly tenantId: string; readonly subjectId: string },
    tx: Transaction,
  ): Promise<() => Promise<void>> {
    const summaries = await erasedSummaries(tx, erasureId);
    const parts = Parts.parse(
      await tx.query(
        `select part.id, part.dataset_id, part.object_key_id, part.row_count
         from dataset_part as part where part.summary_id = any ($1)
         order by part.dataset_id, part.id`,
        [summaries],
      ),
    );
    const drawn = Drawn.parse(
      await tx.query(
        `select distinct dataset_id as id from dataset_source
         where summary_id = any ($1) order by 1`,
        [summaries],
      ),
    );
    const copies: { holder: string; type: string; id: string; deliveredAt: string }[] = [];
    const events: string[] = [];
    for (const { id } of drawn) {
      const dataset = await this.access.hold(tx, id);
      await this.take(tx, dataset, erasureId, parts);
      const { exportedAt } = dataset;
      if (!exportedAt) continue;
      const deliveredAt = exportedAt.toISOString();
      copies.push({ holder: 'who exported it', type: 'dataset', id, deliveredAt });
      events.push(await this.events.emit(tx, tenantId, 'dataset.rows-erased', id));
    }
    await reportErased(tx, erasureId, this.name, {
      rows: parts.map(({ id, object_key_id: key }) => ({ type: 'dataset part', id, key })),
      counts: {},
      copies,
    });
    // what is not settled now, because the process ends, the reconciler finds
    return async () => {
      for (const event of events) await this.events.settle(tenantId, event);
    };
  }

  private async take(
    tx: Transaction,
    { id, tenantId }: Dataset,
    erasureId: string,
    parts: Parts,
  ): Promise<void> {
    const own = parts.filter((part) => part.dataset_id === id);
    const rows = own.reduce((sum, { row_count: count }) => sum + count, 0);
    for (const part of own) await tx.delete(DatasetPart, { id: part.id });
    // one that is being made is counted when it is done
    await tx.decrement(Dataset, { id, state: 'ready' }, 'rowCount', rows);
    await this.audit.record(tx, serviceActor('erasure', tenantId), {
      action: 'dataset.rows-erased',
      subject: { type: 'dataset', id },
      related: [{ type: 'erasure', id: erasureId }],
      details: { rows },
    });
  }
}
