import { Deliverer } from '@app/delivery';
import {
  type BeforeApplicationShutdown,
  Injectable,
  Logger,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import { PeriodicTask } from '@app/platform';

// What is due is written in the database; to look costs one statement.
const LOOK_EVERY_MS = 1000;

/** Sends what waits for destinations. */
@Injectable()
export class DeliveryJob implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly logger = new Logger(DeliveryJob.name);
  private readonly turns = new PeriodicTask(
    LOOK_EVERY_MS,
    (signal) => this.deliverer.turn(signal),
    (err) => this.logger.warn('destinations not looked after', { err }),
  );

  constructor(private readonly deliverer: Deliverer) {}

  onApplicationBootstrap(): void {
    this.turns.begin();
  }

  /** What is under way is broken off, and goes on where it was with the next worker. */
  async beforeApplicationShutdown(): Promise<void> {
    await this.turns[Symbol.asyncDispose]();
    await this.deliverer.settled();
  }
}
