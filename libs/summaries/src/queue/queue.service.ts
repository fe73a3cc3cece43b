import { AuditTrail } from '@app/audit';
import { type Page, UnitOfWork } from '@app/database';
import type { Actor } from '@app/platform';
import { Injectable } from '@nestjs/common';
import { SummariesRepository } from '../summaries.repository.js';
import type { Summary } from '../summary.entities.js';
import { type QueuePosition, QueueEstimate } from '../requests/queue-estimate.js';
import { type QueueFilter, QueueRepository } from './queue.repository.js';

export interface QueuedSummary {
  readonly summary: Summary;
  /** Null once it is being written, or has ended. */
  readonly place: QueuePosition | null;
  /** When the last attempt began; null before the first. */
  readonly startedAt: Date | null;
}

/** The line of summaries for who looks after it: no text, no document, no patient. */
@Injectable()
export class QueueService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly queue: QueueRepository,
    private readonly summaries: SummariesRepository,
    private readonly line: QueueEstimate,
    private readonly audit: AuditTrail,
  ) {}

  async list(actor: Actor, filter: QueueFilter): Promise<Page<QueuedSummary>> {
    return this.unitOfWork.run(actor, async (tx) => {
      const { items, nextCursor } = await this.queue.page(tx, filter);
      const places = await this.line.positions(tx, items);
      const runs = await this.summaries.latestRuns(
        tx,
        items.map(({ id }) => id),
      );
      await this.audit.record(tx, actor, {
        action: 'queue.listed',
        subject: { type: 'queue', id: null },
        details: { count: items.length },
      });
      return {
        items: items.map((summary) => ({
          summary,
          place: places.get(summary.id) ?? null,
          startedAt: runs.find(({ summaryId }) => summaryId === summary.id)?.startedAt ?? null,
        })),
        nextCursor,
      };
    });
  }
}
