import { AcrossTenants } from '@app/database';
import { RecallStep } from '@app/summaries';
import {
  type BeforeApplicationShutdown,
  Injectable,
  Logger,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import { PeriodicTask } from '@app/platform';

// What is open is written in the database; to look costs a statement.
const LOOK_EVERY_MS = 2000;
const AT_ONCE = 20;

/** Carries recalls on. Any number of workers may do it. */
@Injectable()
export class RecallJob implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly logger = new Logger(RecallJob.name);
  private readonly turns = new PeriodicTask(
    LOOK_EVERY_MS,
    (signal) => this.carryOut(signal),
    (err) => this.logger.warn('recalls not carried on', { err }),
  );

  constructor(
    private readonly acrossTenants: AcrossTenants,
    private readonly step: RecallStep,
  ) {}

  onApplicationBootstrap(): void {
    this.turns.begin();
  }

  async beforeApplicationShutdown(): Promise<void> {
    await this.turns[Symbol.asyncDispose]();
  }

  async carryOut(signal: AbortSignal): Promise<void> {
    for (const { tenantId, id } of await this.acrossTenants.backlog('open_recalls', AT_ONCE)) {
      if (signal.aborted) return;
      await this.step.advance(tenantId, id);
    }
  }
}
