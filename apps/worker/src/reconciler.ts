import { CompletionCleanup } from '@app/completions';
import { AcrossTenants, type Backlog, type FoundRow } from '@app/database';
import { DeliveryCleanup } from '@app/delivery';
import { BlobStore, ErasureListing, ExtractionTurns, UploadCleanup } from '@app/documents';
import { KeyRotation } from '@app/keys';
import { ConnectionWatch, MessageFailures } from '@app/messages';
import { NotificationCleanup } from '@app/notifications';
import { RightsChangesService } from '@app/auth';
import { serviceActor } from '@app/platform';
import { JobQueue } from '@app/queue';
import { RunClaims, RunCleanup, TrialCleanup } from '@app/summaries';
import { Injectable, Logger } from '@nestjs/common';

const AT_MOST = 500;

/**
 * Makes the queue say what Postgres says: what is unfinished has a job, what a dead worker held is
 * free again. A queue that was lost is rebuilt by one turn of it. Adding a job that exists changes
 * nothing, so any number of workers may run it.
 */
@Injectable()
export class Reconciler {
  private readonly logger = new Logger(Reconciler.name);

  constructor(
    private readonly acrossTenants: AcrossTenants,
    private readonly queue: JobQueue,
    private readonly readings: ExtractionTurns,
    private readonly blobs: BlobStore,
    private readonly claims: RunClaims,
    private readonly upkeep: RunCleanup,
    private readonly trials: TrialCleanup,
    private readonly uploads: UploadCleanup,
    private readonly completions: CompletionCleanup,
    private readonly keys: KeyRotation,
    private readonly erasures: ErasureListing,
    private readonly notifications: NotificationCleanup,
    private readonly deliveries: DeliveryCleanup,
    private readonly connections: ConnectionWatch,
    private readonly messages: MessageFailures,
    private readonly rights: RightsChangesService,
  ) {}

  /** One turn. A row that cannot be brought on is logged and does not hold up the others. */
  async reconcile(): Promise<void> {
    await this.each('lost_runs', async ({ tenantId, id }) => {
      await this.claims.takeBack(tenantId, id);
      // The dead worker's job still bears the summary's id; a turn under the run's id need not wait for it.
      await this.queue.add('summarize', { tenantId, id });
    });
    await this.each('unfinished_documents', ({ tenantId, id }) =>
      this.readings.admit(tenantId, id),
    );
    await this.each('unsettled_events', (row) => this.queue.add('domain-event', row));
    await this.each('uncounted_summaries', (row) => this.queue.add('count-tokens', row));
    await this.each('waiting_summaries', (row) => this.queue.add('summarize', row));
    await this.each('waiting_trials', (row) => this.queue.add('try', row));
    await this.each('past_trials', ({ tenantId, id }) => this.trials.expire(tenantId, id));
    await this.each('abandoned_blobs', ({ tenantId, id }) =>
      this.blobs.discard(serviceActor('reconciler', tenantId), id),
    );
    await this.each('past_runs', ({ tenantId, id }) => this.upkeep.dropEvents(tenantId, id));
    await this.each('past_completions', ({ tenantId, id }) => this.completions.drop(tenantId, id));
    await this.each('arrived_uploads', ({ tenantId, id }) =>
      this.uploads.takeOver(serviceActor('reconciler', tenantId), id),
    );
    await this.each('expired_uploads', ({ tenantId, id }) =>
      this.uploads.expire(serviceActor('reconciler', tenantId), id),
    );
    await this.each('past_uploads', ({ tenantId, id }) =>
      this.uploads.drop(serviceActor('reconciler', tenantId), id),
    );
    await this.each('unlisted_erasures', ({ tenantId, id }) => this.erasures.list(tenantId, id));
    await this.each('past_notifications', ({ tenantId, id }) =>
      this.notifications.drop(tenantId, id),
    );
    await this.each('past_deliveries', ({ tenantId, id }) => this.deliveries.drop(tenantId, id));
    await this.each('silent_connections', ({ tenantId, id }) =>
      this.connections.fallSilent(tenantId, id),
    );
    await this.each('due_messages', ({ tenantId, id }) => this.messages.tryAgain(tenantId, id));
    await this.each('due_rights_changes', ({ tenantId, id }) =>
      this.rights.takeEffect(tenantId, id),
    );
    await this.each('rotating_tenants', ({ tenantId }) => this.keys.advanceRotation(tenantId));
    await this.rewrapKeys();
  }

  private async rewrapKeys(): Promise<void> {
    try {
      await this.keys.rewrapKeys();
    } catch (err) {
      this.logger.warn('keys not brought under the root key', { err });
    }
  }

  private async each(backlog: Backlog, bringOn: (row: FoundRow) => Promise<void>): Promise<void> {
    for (const row of await this.acrossTenants.backlog(backlog, AT_MOST)) {
      try {
        await bringOn(row);
      } catch (err) {
        this.logger.warn('row not reconciled', { backlog, id: row.id, err });
      }
    }
  }
}
