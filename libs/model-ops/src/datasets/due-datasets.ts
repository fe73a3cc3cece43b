import { AcrossTenants, type Backlog, type FoundRow } from '@app/database';
import { Injectable, Logger } from '@nestjs/common';
import { DatasetCleanup } from './dataset-cleanup.js';
import { DatasetProduction } from './dataset-production.js';

const AT_ONCE = 20;

/** Makes the data sets that were approved, and ends those whose time is over. Any number of workers may do it. */
@Injectable()
export class DueDatasets {
  private readonly logger = new Logger(DueDatasets.name);

  constructor(
    private readonly acrossTenants: AcrossTenants,
    private readonly production: DatasetProduction,
    private readonly cleanup: DatasetCleanup,
  ) {}

  /** What is over goes first: nothing is made of it any more. */
  async advance(signal: AbortSignal): Promise<void> {
    await this.each('expired_datasets', signal, ({ tenantId, id }) =>
      this.cleanup.expire(tenantId, id),
    );
    await this.each('approved_datasets', signal, ({ tenantId, id }) =>
      this.production.produce(tenantId, id, signal),
    );
  }

  private async each(
    backlog: Backlog,
    signal: AbortSignal,
    bringOn: (row: FoundRow) => Promise<void>,
  ): Promise<void> {
    for (const row of await this.acrossTenants.backlog(backlog, AT_ONCE)) {
      if (signal.aborted) return;
      await bringOn(row).catch((err: unknown) =>
        this.logger.warn('data set not looked after', { backlog, id: row.id, err }),
      );
    }
  }
}
