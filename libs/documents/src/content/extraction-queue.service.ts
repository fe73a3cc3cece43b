import { AuditTrail } from '@app/audit';
import { type Page, parseCursor, toPage, UnitOfWork } from '@app/database';
import type { Actor } from '@app/platform';
import { Injectable } from '@nestjs/common';
import { Document } from '../document.entities.js';

const FACTS = ['id', 'state', 'source', 'sizeBytes', 'attempts', 'createdAt', 'changedAt'] as const;
/** What is told of a document that waits to be read: nothing of what it says, and not whose it is. */
export type UnreadDocument = Pick<Document, (typeof FACTS)[number]>;

/** Documents that wait to be read, or are being read, for who looks after the service. */
@Injectable()
export class ExtractionQueue {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly audit: AuditTrail,
  ) {}

  /** The one that has waited longest first. */
  async list(
    actor: Actor,
    page: { readonly limit: number; readonly cursor: string | null },
  ): Promise<Page<UnreadDocument>> {
    return this.unitOfWork.run(actor, async (tx) => {
      const query = tx
        .createQueryBuilder(Document, 'document')
        .select(FACTS.map((column) => `document.${column}`))
        .where(`document.state in ('received', 'extracting')`);
      if (page.cursor !== null) {
        query.andWhere('(document.createdAt, document.id) > (:createdAt, :id)', {
          ...parseCursor(page.cursor),
        });
      }
      const rows = await query
        .orderBy('document.createdAt')
        .addOrderBy('document.id')
        .limit(page.limit + 1)
        .getMany();
      await this.audit.record(tx, actor, {
        action: 'queue.listed',
        subject: { type: 'queue', id: null },
        details: { count: Math.min(rows.length, page.limit) },
      });
      return toPage(rows, { ...page, order: 'oldest' });
    });
  }
}
