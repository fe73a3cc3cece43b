import { AcrossTenants } from '@app/database';
import { BlobStore } from '@app/documents';
import { serviceActor } from '@app/platform';
import { JobQueue } from '@app/queue';
import { RunClaims, RunUpkeep } from '@app/summaries';
import {
  type BeforeApplicationShutdown,
  Injectable,
  Logger,
  type OnApplicationBootstrap,
} from '@nestjs/common';

const EVERY_MS = 5000;
const AT_MOST = 500;

/**
 * Makes the queue say what Postgres says: what is unfinished has a job, what a dead worker held is
 * free again. A queue that was lost is rebuilt by one turn of it. Adding a job that exists changes
 * nothing, so any number of workers may run it.
 */
@Injectable()
export class Reconciler implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly logger = new Logger(Reconciler.name);
  private timer: NodeJS.Timeout | undefined;
  private turn: Promise<void> = Promise.resolve();
  private stopped = false;

  constructor(
    private readonly acrossTenants: AcrossTenants,
    private readonly queue: JobQueue,
    private readonly blobs: BlobStore,
    private readonly claims: RunClaims,
    private readonly upkeep: RunUpkeep,
  ) {}

  onApplicationBootstrap(): void {
    this.next(0);
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.stopped = true;
    clearTimeout(this.timer);
    await this.turn;
  }

  async reconcile(): Promise<void> {
    for (const { tenantId, id } of await this.acrossTenants.backlog('lost_runs', AT_MOST)) {
      await this.claims.takeBack(tenantId, id);
      // The dead worker's job still bears the summary's id; a turn under the run's id need not wait for it.
      await this.queue.add('summarize', { tenantId, id });
    }
    for (const [backlog, queue] of [
      ['unfinished_documents', 'extract'],
      ['unsettled_events', 'domain-event'],
      ['waiting_summaries', 'summarize'],
    ] as const) {
      for (const row of await this.acrossTenants.backlog(backlog, AT_MOST)) {
        await this.queue.add(queue, row);
      }
    }
    for (const { tenantId, id } of await this.acrossTenants.backlog('abandoned_blobs', AT_MOST)) {
      await this.blobs.discard(serviceActor('reconciler', tenantId), id);
    }
    for (const { tenantId, id } of await this.acrossTenants.backlog('past_runs', AT_MOST)) {
      await this.upkeep.dropEvents(tenantId, id);
    }
  }

  private next(delayMs: number): void {
    this.timer = setTimeout(() => {
      this.turn = this.reconcile()
        .catch((err: unknown) => this.logger.warn('reconciliation failed', { err }))
        .finally(() => {
          if (!this.stopped) this.next(EVERY_MS);
        });
    }, delayMs);
  }
}
