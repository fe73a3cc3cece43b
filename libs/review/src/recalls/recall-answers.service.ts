import { AuditTrail } from '@app/audit';
import { KeyRing } from '@app/database';
import type { Actor } from '@app/platform';
import {
  MadeByRecalled,
  NothingRecalled,
  Recall,
  type RecallDetails,
  RecallItem,
  RecallRecords,
  UNASSIGNED,
} from '@app/summaries';
import { Injectable } from '@nestjs/common';
import { CommentsService } from '../comments.service.js';
import { ReviewActions } from '../review-actions.js';
import {
  type DraftDifference,
  RecallComparisons,
  type SourceDifference,
} from './recall-comparisons.js';

const OF_SIGNED = {
  action: 'recall-answered',
  from: ['signed', 'amended'],
  whose: 'anybody',
} as const;
const OF_AMENDMENT = { action: 'recall-answered', from: ['in_review'], whose: 'actor' } as const;

export interface RecallOfSummary extends RecallDetails {
  readonly open: boolean;
  readonly item: RecallItem;
  readonly sources: readonly SourceDifference[];
  /** The text that is written with what counts now, beside the one that is signed; null for a draft. */
  readonly draft: DraftDifference | null;
}

/** What a recall means for one summary, for who reviews and signs; and their answer. */
@Injectable()
export class RecallAnswers {
  constructor(
    private readonly actions: ReviewActions,
    private readonly recalls: RecallRecords,
    private readonly comments: CommentsService,
    private readonly comparisons: RecallComparisons,
    private readonly keyRing: KeyRing,
    private readonly audit: AuditTrail,
  ) {}

  /** Throws `NothingRecalled`. */
  async read(actor: Actor, summaryId: string): Promise<RecallOfSummary> {
    const found = await this.actions.run(actor, summaryId, async (tx, summary) => {
      const { recallId } = summary;
      if (recallId === null) throw new NothingRecalled();
      const recall = await tx.findOneByOrFail(Recall, { id: recallId });
      const item = await tx.findOneByOrFail(RecallItem, { recallId, summaryId });
      await this.audit.record(tx, actor, {
        action: 'summary.recall-read',
        subject: { type: 'summary', id: summaryId },
        related: [{ type: 'recall', id: recallId }],
        patientId: summary.patientId,
      });
      return {
        details: await this.recalls.details(tx, recall),
        item,
        open: summary.recallOpen,
        given: await this.comparisons.given(tx, summaryId),
        draft: item.was === 'signed' ? await this.comparisons.draft(tx, summary, item) : null,
      };
    });
    const { details, item, open, draft } = found;
    const sources = await this.comparisons.sources(actor, found.given);
    return { ...details, open, item, sources, draft };
  }

  /**
   * The signed version stays as it is, and leaves the inbox. Throws `NothingRecalled`, `MadeByRecalled` for a draft,
   * `NotAssigned`, `ReviewChanged` or `ReviewNotPossible`.
   */
  async keep(actor: Actor, summaryId: string, seen: number, reason: string): Promise<void> {
    await this.actions.run(actor, summaryId, async (tx, summary) => {
      const { state, tenantId, objectKeyId, patientId, recallId } = summary;
      if (!summary.recallOpen || recallId === null) throw new NothingRecalled();
      if (summary.signedVersion === null) throw new MadeByRecalled();
      const isAmended = state === 'in_review';
      const rule = isAmended ? OF_AMENDMENT : OF_SIGNED;
      await this.actions.check(tx, actor, summary, seen, rule);
      const leaves = !isAmended && !summary.sourceOpen;
      const change = { recallOpen: false, ...(leaves && UNASSIGNED) };
      await this.actions.take(tx, actor, summary, seen, rule, change);
      const said = { kind: 'recall-answered', text: reason } as const;
      const { id } = await this.comments.write(tx, actor, summary, said);
      const key = await this.keyRing.object(tx, tenantId, objectKeyId);
      await this.audit.record(tx, actor, {
        action: 'summary.recall-answered',
        subject: { type: 'summary', id: summaryId },
        related: [
          { type: 'recall', id: recallId },
          { type: 'comment', id },
        ],
        patientId,
        details: { state },
        confidential: { reason: { value: reason, objectKey: { id: objectKeyId, key } } },
      });
    });
  }
}
