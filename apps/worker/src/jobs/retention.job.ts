import { AcrossTenants, type Backlog, type FoundRow } from '@app/database';
import { RetentionService } from '@app/documents';
import { MessageRetention } from '@app/messages';
import {
  type BeforeApplicationShutdown,
  Injectable,
  Logger,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import { PeriodicTask } from '@app/platform';

const DAY_MS = 86_400_000;
const AT_ONCE = 500;

/**
 * Once a day, and at the start, marks documents whose time is over and erases those whose grace is; and messages
 * that belong to none.
 * Any number of workers may do it.
 */
@Injectable()
export class RetentionJob implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly logger = new Logger(RetentionJob.name);
  private readonly turns = new PeriodicTask(
    DAY_MS,
    () => this.carryOut(),
    (err) => this.logger.warn('retention failed', { err }),
  );

  constructor(
    private readonly acrossTenants: AcrossTenants,
    private readonly retention: RetentionService,
    private readonly messages: MessageRetention,
  ) {}

  onApplicationBootstrap(): void {
    this.turns.begin();
  }

  async beforeApplicationShutdown(): Promise<void> {
    await this.turns[Symbol.asyncDispose]();
  }

  /** Erases first: what is marked now has its grace before it. */
  async carryOut(): Promise<void> {
    await this.all('overdue_documents', ({ tenantId, id }) =>
      this.retention.eraseDue(tenantId, id),
    );
    await this.all('due_documents', ({ tenantId, id }) => this.retention.mark(tenantId, id));
    for (const tenantId of await this.acrossTenants.tenants()) {
      await this.messages
        .eraseDue(tenantId, this.turns.signal)
        .catch((err: unknown) => this.logger.warn('messages not erased', { tenantId, err }));
    }
  }

  /** Page by page, until a page brings nothing new. */
  private async all(of: Backlog, bringOn: (row: FoundRow) => Promise<void>): Promise<void> {
    const seen = new Set<string>();
    for (let fresh = true; fresh && !this.isStopping();) {
      const rows = await this.acrossTenants.backlog(of, AT_ONCE);
      fresh = rows.some(({ id }) => !seen.has(id));
      for (const row of rows) {
        if (this.isStopping() || seen.has(row.id)) continue;
        seen.add(row.id);
        await bringOn(row).catch((err: unknown) =>
          this.logger.warn('retention not carried out', { documentId: row.id, err }),
        );
      }
    }
  }

  private isStopping(): boolean {
    return this.turns.signal.aborted;
  }
}
