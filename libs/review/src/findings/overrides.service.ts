import { AuditTrail } from '@app/audit';
import type { Actor } from '@app/platform';
import { findingOf, sentenceNumber } from '@app/summaries';
import { Injectable } from '@nestjs/common';
import { ReviewActions } from '../review-actions.js';
import { NoSuchFinding, OverriddenAlready } from '../review.errors.js';
import { ReviewedVersions } from '../versions/reviewed-versions.js';
import { FindingAnswers } from './finding-answers.js';

export const OVERRIDE = {
  action: 'overridden',
  from: ['in_review'],
  whose: 'actor',
  whileRecalled: 'amending',
} as const;

/** Somebody answers for a sentence that is in doubt; without that, a version with one is not signed. */
@Injectable()
export class OverridesService {
  constructor(
    private readonly actions: ReviewActions,
    private readonly versions: ReviewedVersions,
    private readonly answers: FindingAnswers,
    private readonly audit: AuditTrail,
  ) {}

  /** Throws `NoSuchFinding`, `OverriddenAlready`, `NotAssigned`, `ReviewChanged` or `ReviewNotPossible`. */
  async override(
    actor: Actor,
    summaryId: string,
    seen: number,
    { sentenceId, reason }: { readonly sentenceId: string; readonly reason: string },
  ): Promise<void> {
    await this.actions.run(actor, summaryId, async (tx, summary) => {
      await this.actions.check(tx, actor, summary, seen, OVERRIDE);
      const version = await this.versions.latest(tx, summary);
      const { number } = version.row;
      const sentence = sentenceNumber(sentenceId, number);
      const found = sentence === null ? undefined : version.sentences[sentence - 1];
      const status = found && findingOf(found);
      if (sentence === null || !status) throw new NoSuchFinding();
      const { headline, overridden } = await this.answers.of(tx, summary, version);
      if (overridden.some((each) => each.row.sentence === sentence)) throw new OverriddenAlready();
      const openFindings = (headline?.toCheck ?? 1) - 1;
      await this.actions.take(tx, actor, summary, seen, OVERRIDE, { openFindings });
      const objectKey = await this.answers.addOverride(tx, summary, sentence, {
        personId: actor.id,
        version: number,
        reason,
        createdAt: new Date(),
      });
      await this.audit.record(tx, actor, {
        action: 'summary.overridden',
        subject: { type: 'summary', id: summaryId },
        patientId: summary.patientId,
        details: { version: number, sentence, status },
        confidential: { reason: { value: reason, objectKey } },
      });
    });
  }
}
