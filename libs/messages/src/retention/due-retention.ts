import { AcrossTenants, type Backlog, type FoundRow } from '@app/database';
import { RetentionService } from '@app/documents';
import { Injectable, Logger } from '@nestjs/common';
import { MessageErasure } from './message-erasure.js';

const AT_ONCE = 500;

/**
 * Marks documents whose time is over and erases those whose grace is; then messages that belong to none. Any number
 * of workers may do it.
 */
@Injectable()
export class DueRetention {
  private readonly logger = new Logger(DueRetention.name);

  constructor(
    private readonly acrossTenants: AcrossTenants,
    private readonly retention: RetentionService,
    private readonly messages: MessageErasure,
  ) {}

  /** Erases first: what is marked now has its grace before it. A message may stay for the sake of a document. */
  async advance(signal: AbortSignal): Promise<void> {
    await this.all('overdue_documents', signal, ({ tenantId, id }) =>
      this.retention.eraseDue(tenantId, id),
    );
    await this.all('due_documents', signal, ({ tenantId, id }) =>
      this.retention.mark(tenantId, id),
    );
    for (const tenantId of await this.acrossTenants.tenants()) {
      await this.messages
        .eraseDue(tenantId, signal)
        .catch((err: unknown) => this.logger.warn('messages not erased', { tenantId, err }));
    }
  }

  /** Page by page, until a page brings nothing new. */
  private async all(
    of: Backlog,
    signal: AbortSignal,
    bringOn: (row: FoundRow) => Promise<void>,
  ): Promise<void> {
    const seen = new Set<string>();
    const isStopping = (): boolean => signal.aborted;
    for (let fresh = true; fresh && !isStopping();) {
      const rows = await this.acrossTenants.backlog(of, AT_ONCE);
      fresh = rows.some(({ id }) => !seen.has(id));
      for (const row of rows) {
        if (isStopping() || seen.has(row.id)) continue;
        seen.add(row.id);
        await bringOn(row).catch((err: unknown) =>
          this.logger.warn('retention not carried out', { documentId: row.id, err }),
        );
      }
    }
  }
}
