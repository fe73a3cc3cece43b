import { EmailSender } from '@app/notifications';
import {
  type BeforeApplicationShutdown,
  Injectable,
  Logger,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import { PeriodicTask } from '@app/platform';

// What is due is written in the database; to look costs one statement.
const LOOK_EVERY_MS = 1000;

/** Sends the mails that wait. */
@Injectable()
export class EmailJob implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly logger = new Logger(EmailJob.name);
  private readonly turns = new PeriodicTask(
    LOOK_EVERY_MS,
    (signal) => this.sender.turn(signal),
    (err) => this.logger.warn('mails not looked after', { err }),
  );

  constructor(private readonly sender: EmailSender) {}

  onApplicationBootstrap(): void {
    this.turns.begin();
  }

  async beforeApplicationShutdown(): Promise<void> {
    await this.turns[Symbol.asyncDispose]();
  }
}
