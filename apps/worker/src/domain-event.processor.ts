import { DomainEvents } from '@app/database';
import { ErasedRowsConsumer } from '@app/datasets';
import { ErasedConsumer, ToldConsumer } from '@app/notifications';
import type { JobReference } from '@app/queue';
import { JobProcessor, ProcessesJobs } from '@app/queue';
import { ErasureConsumer, UploadedConsumer, WeighingConsumer } from '@app/summaries';
import { Injectable } from '@nestjs/common';

const CONCURRENCY = 2;

@Injectable()
@ProcessesJobs('domain-event')
export class DomainEventProcessor extends JobProcessor {
  constructor(
    private readonly events: DomainEvents,
    weighing: WeighingConsumer,
    uploaded: UploadedConsumer,
    erasure: ErasureConsumer,
    told: ToldConsumer,
    erased: ErasedConsumer,
    erasedRows: ErasedRowsConsumer,
  ) {
    super({ concurrency: CONCURRENCY });
    events.register(weighing);
    events.register(uploaded);
    events.register(erasure);
    events.register(told);
    events.register(erased);
    events.register(erasedRows);
  }

  protected async carryOut({ tenantId, id }: JobReference): Promise<void> {
    await this.events.settle(tenantId, id);
  }
}
