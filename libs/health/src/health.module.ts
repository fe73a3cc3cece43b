import { TrailIntegrity, trailIntegrity, IntakePause, workStopSettings } from '@app/audit';
import type { KeyProvider } from '@app/crypto';
import { DatabaseAccess, SCHEMA, type Schema } from '@app/database';
import { type Config, DiskSpace } from '@app/platform';
import { JobQueue } from '@app/queue';
import {
  type DynamicModule,
  Global,
  Inject,
  Module,
  type OnApplicationShutdown,
} from '@nestjs/common';
import { DataSource } from 'typeorm';
import { databaseCheck, diskCheck, queueCheck, schemaCheck, trailCheck } from './checks.js';
import { EventLoopDelay } from './event-loop.js';
import { Readiness } from './readiness.js';

/** Whether this process can do its work, and how much room there is. */
@Global()
@Module({})
export class HealthModule implements OnApplicationShutdown {
  constructor(@Inject(EventLoopDelay) private readonly delay: EventLoopDelay) {}

  static with(config: Config, rootKeys: KeyProvider): DynamicModule {
    const disk = new DiskSpace(config.data.path, config.diskReserveBytes);
    return {
      module: HealthModule,
      providers: [
        { provide: DiskSpace, useValue: disk },
        trailIntegrity(config, rootKeys),
        { provide: EventLoopDelay, useFactory: () => new EventLoopDelay() },
        {
          provide: Readiness,
          inject: [DatabaseAccess, DataSource, SCHEMA, JobQueue, EventLoopDelay, TrailIntegrity],
          useFactory: (
            access: DatabaseAccess,
            dataSource: DataSource,
            schema: Schema,
            queue: JobQueue,
            delay: EventLoopDelay,
            integrity: TrailIntegrity,
          ) =>
            new Readiness([
              databaseCheck(access),
              schemaCheck(dataSource, schema),
              queueCheck(queue),
              delay.check(),
              diskCheck(disk),
              trailCheck(new IntakePause(dataSource, workStopSettings(config).useValue), integrity),
            ]),
        },
      ],
      exports: [DiskSpace, Readiness],
    };
  }

  onApplicationShutdown(): void {
    this.delay[Symbol.dispose]();
  }
}
