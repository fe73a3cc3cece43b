import { BullModule } from '@nestjs/bullmq';
import { type DynamicModule, Module } from '@nestjs/common';
import { JobQueue, RETRY_POLICY } from './job-queue.js';
import { DEFAULT_RETRY, QUEUES, type RetryPolicy } from './jobs.js';
import { openConnection, type QueueConnection } from './queue-connection.js';

@Module({})
export class QueueModule {
  /** Global: JobQueue can be injected, and a JobProcessor declared, anywhere in the application. */
  static forRoot(
    connection: QueueConnection,
    { retry = DEFAULT_RETRY }: { readonly retry?: RetryPolicy } = {},
  ): DynamicModule {
    return {
      module: QueueModule,
      global: true,
      imports: [
        BullModule.forRootAsync({
          useFactory: async () => ({ connection: await openConnection(connection) }),
        }),
        BullModule.registerQueue(...QUEUES.map((name) => ({ name }))),
      ],
      providers: [{ provide: RETRY_POLICY, useValue: retry }, JobQueue],
      exports: [JobQueue],
    };
  }
}
