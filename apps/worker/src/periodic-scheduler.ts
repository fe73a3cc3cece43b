import { PeriodicTask } from '@app/platform';
import {
  type BeforeApplicationShutdown,
  Inject,
  Injectable,
  Logger,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import type { PeriodicWork } from './periodic-work.js';
import { RoleStarts } from './role-starts.js';

export const PERIODIC_WORK = Symbol('PeriodicWork');

/** Has periodic work done from when its role runs until the worker stops. */
@Injectable()
export class PeriodicScheduler implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly logger = new Logger(PeriodicScheduler.name);
  private readonly running: { readonly work: PeriodicWork; readonly task: PeriodicTask }[];

  constructor(
    @Inject(PERIODIC_WORK) work: readonly PeriodicWork[],
    private readonly starts: RoleStarts,
  ) {
    this.running = work.map((each) => ({ work: each, task: this.taskOf(each) }));
  }

  onApplicationBootstrap(): void {
    for (const { work, task } of this.running) void this.beginOnceReady(work, task);
  }

  async beforeApplicationShutdown(): Promise<void> {
    await Promise.all(
      this.running.map(async ({ work, task }) => {
        await task[Symbol.asyncDispose]();
        await work.close?.();
      }),
    );
  }

  private async beginOnceReady(work: PeriodicWork, task: PeriodicTask): Promise<void> {
    await this.starts.ready(work.role);
    if (task.signal.aborted) return;
    work.listen?.(task.wake);
    task.begin();
  }

  private taskOf({ name, everyMs, carryOut }: PeriodicWork): PeriodicTask {
    return new PeriodicTask(everyMs, carryOut, (err) =>
      this.logger.warn('periodic task failed', { task: name, err }),
    );
  }
}
