import { DomainEvents } from '@app/database';
import type { JobReference } from '@app/queue';
import { JobProcessor, ProcessesJobs } from '@app/queue';
import { UploadedConsumer, WeighingConsumer } from '@app/summaries';
import { Injectable } from '@nestjs/common';

const CONCURRENCY = 2;

@Injectable()
@ProcessesJobs('domain-event')
export class DomainEventProcessor extends JobProcessor {
  constructor(
    private readonly events: DomainEvents,
    weighing: WeighingConsumer,
    uploaded: UploadedConsumer,
  ) {
    super({ concurrency: CONCURRENCY });
    events.register(weighing);
    events.register(uploaded);
  }

  protected async carryOut({ tenantId, id }: JobReference): Promise<void> {
    await this.events.settle(tenantId, id);
  }
}
