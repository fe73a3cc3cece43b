import { CheckpointSender } from '@app/audit';
import {
  type BeforeApplicationShutdown,
  Injectable,
  Logger,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import { PeriodicTask } from '@app/platform';

// What is due is written in the database; to look costs one statement a store.
const LOOK_EVERY_MS = 2000;

/** Brings checkpoints of the audit trail to where others look after them. */
@Injectable()
export class CheckpointJob implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly logger = new Logger(CheckpointJob.name);
  private readonly turns = new PeriodicTask(
    LOOK_EVERY_MS,
    (signal) => this.sender.turn(signal),
    (err) => this.logger.warn('checkpoints not looked after', { err }),
  );

  constructor(private readonly sender: CheckpointSender) {}

  onApplicationBootstrap(): void {
    this.turns.begin();
  }

  async beforeApplicationShutdown(): Promise<void> {
    await this.turns[Symbol.asyncDispose]();
    await this.sender[Symbol.asyncDispose]();
  }
}
