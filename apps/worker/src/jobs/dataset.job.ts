import { AcrossTenants, type Backlog, type FoundRow } from '@app/database';
import { DatasetProduction, DatasetCleanup } from '@app/datasets';
import {
  type BeforeApplicationShutdown,
  Injectable,
  Logger,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import { PeriodicTask } from '@app/platform';

// What is due is written in the database; to look costs two statements.
const LOOK_EVERY_MS = 2000;
const AT_ONCE = 20;

/** Makes the data sets that were approved, and ends those whose time is over. Any number of workers may do it. */
@Injectable()
export class DatasetJob implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly logger = new Logger(DatasetJob.name);
  private readonly turns = new PeriodicTask(
    LOOK_EVERY_MS,
    () => this.carryOut(),
    (err) => this.logger.warn('data sets not looked after', { err }),
  );

  constructor(
    private readonly acrossTenants: AcrossTenants,
    private readonly production: DatasetProduction,
    private readonly upkeep: DatasetCleanup,
  ) {}

  onApplicationBootstrap(): void {
    this.turns.begin();
  }

  async beforeApplicationShutdown(): Promise<void> {
    await this.turns[Symbol.asyncDispose]();
  }

  /** What is over goes first: nothing is made of it any more. */
  async carryOut(): Promise<void> {
    await this.each('expired_datasets', ({ tenantId, id }) => this.upkeep.expire(tenantId, id));
    await this.each('approved_datasets', ({ tenantId, id }) =>
      this.production.produce(tenantId, id, this.turns.signal),
    );
  }

  private async each(backlog: Backlog, bringOn: (row: FoundRow) => Promise<void>): Promise<void> {
    for (const row of await this.acrossTenants.backlog(backlog, AT_ONCE)) {
      if (this.turns.signal.aborted) return;
      await bringOn(row).catch((err: unknown) =>
        this.logger.warn('data set not looked after', { backlog, id: row.id, err }),
      );
    }
  }
}
