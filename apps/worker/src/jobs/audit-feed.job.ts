import { AUDIT_FEEDS, type AuditFeed } from '@app/audit';
import {
  type BeforeApplicationShutdown,
  Inject,
  Injectable,
  Logger,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import { PeriodicTask } from '@app/platform';

// What is due is written in the database; to look costs one statement a feed.
const LOOK_EVERY_MS = 2000;

/** Brings the audit trail to the repositories of the site. Each feed goes at its own pace. */
@Injectable()
export class AuditFeedJob implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly logger = new Logger(AuditFeedJob.name);
  private readonly turns: readonly PeriodicTask[];

  constructor(@Inject(AUDIT_FEEDS) feeds: readonly AuditFeed[]) {
    this.turns = feeds.map(
      (feed) =>
        new PeriodicTask(
          LOOK_EVERY_MS,
          (signal) => feed.turn(signal),
          (err) => this.logger.warn('audit feed not looked after', { feed: feed.name, err }),
        ),
    );
  }

  onApplicationBootstrap(): void {
    for (const turns of this.turns) turns.begin();
  }

  async beforeApplicationShutdown(): Promise<void> {
    await Promise.all(this.turns.map((turns) => turns[Symbol.asyncDispose]()));
  }
}
