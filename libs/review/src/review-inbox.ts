import { AuditTrail } from '@app/audit';
import { type Page, UnitOfWork } from '@app/database';
import { DocumentsService } from '@app/documents';
import type { Actor } from '@app/platform';
import { AwaitingReview, type AwaitingReviewFilter, SummariesRepository } from '@app/summaries';
import { Injectable } from '@nestjs/common';
import { InboxRepository, type InboxRow } from './inbox.repository.js';

export interface ReviewItem extends InboxRow {
  readonly documentIds: readonly string[];
  /** Of the first of them; null where it has none. */
  readonly fileName: string | null;
  readonly patientIdentifier: string | null;
}

/** What waits for a review. */
@Injectable()
export class ReviewInbox {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly awaiting: AwaitingReview,
    private readonly inbox: InboxRepository,
    private readonly summaries: SummariesRepository,
    private readonly documents: DocumentsService,
    private readonly audit: AuditTrail,
  ) {}

  /** Drafts and what is in review, of those that the actor sees. */
  async list(actor: Actor, filter: AwaitingReviewFilter): Promise<Page<ReviewItem>> {
    return this.unitOfWork.run(actor, async (tx) => {
      const { items, nextCursor } = await this.awaiting.page(tx, actor, filter);
      const rows = await this.inbox.describe(tx, items);
      const sources = await this.summaries.sources(
        tx,
        items.map(({ id }) => id),
      );
      const bySummary = Map.groupBy(sources, (source) => source.summaryId);
      const firsts = await this.documents.describeAll(
        tx,
        actor,
        [...bySummary.values()].flatMap(([first]) => (first ? [first.documentId] : [])),
      );
      await this.audit.record(tx, actor, {
        action: 'review.listed',
        subject: { type: 'summary', id: null },
        details: { count: items.length, assigned: filter.assigned },
      });
      return {
        items: rows.map((row) => {
          const documentIds = (bySummary.get(row.summary.id) ?? []).map((one) => one.documentId);
          const first = firsts.find(({ document }) => document.id === documentIds[0]);
          return {
            ...row,
            documentIds,
            fileName: first?.fileName ?? null,
            patientIdentifier: first?.patientIdentifier ?? null,
          };
        }),
        nextCursor,
      };
    });
  }
}
