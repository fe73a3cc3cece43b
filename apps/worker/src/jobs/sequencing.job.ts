import { HostIntegrity, Sequencer, TreeBroken } from '@app/audit';
import {
  type BeforeApplicationShutdown,
  Injectable,
  Logger,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import { PeriodicTask } from '@app/platform';

// Looking costs one read of an index that is empty then. A notice from every act would instead make
// all commits of the service queue for Postgres's one lock of notices.
const EVERY_MS = 1000;

/** Numbers the entries of the audit trail and signs it, about once a second; not where it is not what was signed. */
@Injectable()
export class SequencingJob implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly logger = new Logger(SequencingJob.name);
  private readonly turns = new PeriodicTask(
    EVERY_MS,
    (signal) => this.carryOut(signal),
    (err) => this.announce(err),
  );
  private lastFailure: string | null = null;

  constructor(
    private readonly sequencer: Sequencer,
    private readonly integrity: HostIntegrity,
  ) {}

  onApplicationBootstrap(): void {
    this.turns.begin();
  }

  async beforeApplicationShutdown(): Promise<void> {
    await this.turns[Symbol.asyncDispose]();
    await this.sequencer[Symbol.asyncDispose]();
  }

  private async carryOut(signal: AbortSignal): Promise<void> {
    try {
      await this.sequencer.turn(signal);
    } catch (error) {
      if (error instanceof TreeBroken) await this.integrity.settle(error.finding, 0);
      throw error;
    }
    this.lastFailure = null;
    await this.integrity.settle(null, this.sequencer.marked);
  }

  /** Once, not every second. */
  private announce(err: unknown): void {
    const failure = String(err);
    if (failure !== this.lastFailure) this.logger.error('audit entries not numbered', { err });
    this.lastFailure = failure;
  }
}
