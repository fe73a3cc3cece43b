import { DomainEvents } from '@app/database';
import { ErasedRowsConsumer } from '@app/datasets';
import { ErasedDeliveriesConsumer, OutboxConsumer } from '@app/delivery';
import { ErasedMessagesConsumer, ReceivedConsumer } from '@app/messages';
import { ErasedConsumer, NotificationConsumer } from '@app/notifications';
import type { JobReference } from '@app/queue';
import { ErasedTrainingConsumer } from '@app/releases';
import { JobProcessor, ProcessesJobs } from '@app/queue';
import {
  ErasureConsumer,
  PatientMergedConsumer,
  SourceChangedConsumer,
  TokenCountingConsumer,
  UploadedConsumer,
} from '@app/summaries';
import { Injectable } from '@nestjs/common';
import { TakenMessageConsumer } from '../taken-message.consumer.js';

const CONCURRENCY = 2;

@Injectable()
@ProcessesJobs('domain-event')
export class DomainEventProcessor extends JobProcessor {
  constructor(
    private readonly events: DomainEvents,
    tokenCounting: TokenCountingConsumer,
    uploaded: UploadedConsumer,
    erasure: ErasureConsumer,
    sourceChanged: SourceChangedConsumer,
    patientMerged: PatientMergedConsumer,
    told: NotificationConsumer,
    erased: ErasedConsumer,
    erasedRows: ErasedRowsConsumer,
    outbox: OutboxConsumer,
    erasedDeliveries: ErasedDeliveriesConsumer,
    received: ReceivedConsumer,
    taken: TakenMessageConsumer,
    erasedMessages: ErasedMessagesConsumer,
    erasedTraining: ErasedTrainingConsumer,
  ) {
    super({ concurrency: CONCURRENCY });
    events.register(tokenCounting);
    events.register(uploaded);
    events.register(erasure);
    events.register(sourceChanged);
    events.register(patientMerged);
    events.register(told);
    events.register(erased);
    events.register(erasedRows);
    events.register(outbox);
    events.register(erasedDeliveries);
    events.register(received);
    events.register(taken);
    events.register(erasedMessages);
    events.register(erasedTraining);
  }

  protected async carryOut({ tenantId, id }: JobReference): Promise<void> {
    await this.events.settle(tenantId, id);
  }
}
