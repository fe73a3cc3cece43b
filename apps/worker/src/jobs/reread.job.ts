import { AcrossTenants } from '@app/database';
import { RereadStep } from '@app/documents';
import type { JobProcessorOptions } from '@app/queue';
import {
  type BeforeApplicationShutdown,
  Inject,
  Injectable,
  Logger,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import { EXTRACT_OPTIONS } from '../processors/extract.processor.js';
import { PeriodicTask } from '@app/platform';

// What is due is written in the database; to look costs a statement.
const LOOK_EVERY_MS = 2000;

/**
 * Reads documents again, one at a time, as long as no new document waits: that is asked again before each. What is
 * left is in Postgres, so any number of workers may do it, and one that is stopped leaves the rest to the next.
 */
@Injectable()
export class RereadJob implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly logger = new Logger(RereadJob.name);
  private readonly turns = new PeriodicTask(
    LOOK_EVERY_MS,
    (signal) => this.carryOut(signal),
    (err) => this.logger.warn('documents not read again', { err }),
  );

  constructor(
    private readonly acrossTenants: AcrossTenants,
    private readonly step: RereadStep,
    @Inject(EXTRACT_OPTIONS) private readonly options: JobProcessorOptions,
  ) {}

  onApplicationBootstrap(): void {
    const { ready = Promise.resolve() } = this.options;
    void ready.then(
      () => this.beginUnlessStopped(),
      () => undefined, // it is told where the role starts
    );
  }

  private beginUnlessStopped(): void {
    if (!this.turns.signal.aborted) this.turns.begin();
  }

  async beforeApplicationShutdown(): Promise<void> {
    await this.turns[Symbol.asyncDispose]();
  }

  async carryOut(signal: AbortSignal): Promise<void> {
    while (!signal.aborted) {
      const [next] = await this.acrossTenants.backlog('due_rereads', 1);
      if (!next) return;
      await this.step.run(next.tenantId, next.id, signal);
    }
  }
}
