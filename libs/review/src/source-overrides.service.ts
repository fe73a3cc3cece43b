import { AuditTrail } from '@app/audit';
import { KeyRing } from '@app/database';
import type { Actor } from '@app/platform';
import { UNASSIGNED } from '@app/summaries';
import { Injectable } from '@nestjs/common';
import { CommentsService } from './comments.service.js';
import { ReviewActions } from './review-actions.js';
import { SourceUnchanged } from './review.errors.js';

const OF_DRAFT = {
  action: 'source-overridden',
  from: ['in_review'],
  whose: 'actor',
  whileRecalled: 'amending',
} as const;
const OF_SIGNED = {
  action: 'source-overridden',
  from: ['signed', 'amended'],
  whose: 'anybody',
} as const;

/** Somebody answers for a text whose source says something else by now. */
@Injectable()
export class SourceOverridesService {
  constructor(
    private readonly actions: ReviewActions,
    private readonly comments: CommentsService,
    private readonly keyRing: KeyRing,
    private readonly audit: AuditTrail,
  ) {}

  /**
   * The warning stays; a draft can be signed from then on, and what is signed leaves the inbox, until the
   * source changes again. Throws `SourceUnchanged`, `NotAssigned`, `ReviewChanged` or `ReviewNotPossible`.
   */
  async override(actor: Actor, summaryId: string, seen: number, reason: string): Promise<void> {
    await this.actions.run(actor, summaryId, async (tx, summary) => {
      const { state, tenantId, objectKeyId, sourceChange, patientId } = summary;
      const isSigned = state === 'signed' || state === 'amended';
      const rule = isSigned ? OF_SIGNED : OF_DRAFT;
      await this.actions.check(tx, actor, summary, seen, rule);
      if (!summary.sourceOpen || sourceChange === null) throw new SourceUnchanged();
      const leaves = isSigned && !summary.recallOpen;
      const change = { sourceOpen: false, ...(leaves && UNASSIGNED) };
      await this.actions.take(tx, actor, summary, seen, rule, change);
      const said = { kind: 'source-overridden', text: reason } as const;
      const { id } = await this.comments.write(tx, actor, summary, said);
      const key = await this.keyRing.object(tx, tenantId, objectKeyId);
      await this.audit.record(tx, actor, {
        action: 'summary.source-overridden',
        subject: { type: 'summary', id: summaryId },
        related: [{ type: 'comment', id }],
        patientId,
        details: { change: sourceChange, state },
        confidential: { reason: { value: reason, objectKey: { id: objectKeyId, key } } },
      });
    });
  }
}
