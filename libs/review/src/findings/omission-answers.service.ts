import { AuditTrail } from '@app/audit';
import type { Actor } from '@app/platform';
import { Injectable } from '@nestjs/common';
import { ReviewActions } from '../review-actions.js';
import { NoSuchOmission, OmissionAnswered } from '../review.errors.js';
import { ReviewedVersions } from '../versions/reviewed-versions.js';
import { FindingAnswers } from './finding-answers.js';
import { OVERRIDE } from './overrides.service.js';
import { omissionNumber } from './version-omissions.js';

/** Somebody says why a fact that must be answered is not in a text; without that, it is not signed. */
@Injectable()
export class OmissionAnswersService {
  constructor(
    private readonly actions: ReviewActions,
    private readonly versions: ReviewedVersions,
    private readonly answers: FindingAnswers,
    private readonly audit: AuditTrail,
  ) {}

  /** Throws `NoSuchOmission`, `OmissionAnswered`, `NotAssigned`, `ReviewChanged` or `ReviewNotPossible`. */
  async answer(
    actor: Actor,
    summaryId: string,
    seen: number,
    { omissionId, reason }: { readonly omissionId: string; readonly reason: string },
  ): Promise<void> {
    await this.actions.run(actor, summaryId, async (tx, summary) => {
      await this.actions.check(tx, actor, summary, seen, OVERRIDE);
      const version = await this.versions.latest(tx, summary);
      const { row, content, sentences } = version;
      const number = omissionNumber(omissionId, row.number);
      const omission = number === null ? undefined : content.omissions[number - 1];
      if (number === null || omission?.tier !== 'must-answer') throw new NoSuchOmission();
      const { headline, omissions } = await this.answers.of(tx, summary, version);
      if (omissions[number - 1]?.answer) throw new OmissionAnswered();
      const leftOut = (headline?.leftOut ?? 1) - 1;
      await this.actions.take(tx, actor, summary, seen, OVERRIDE, { leftOut });
      const of = { number: row.number, content, sentences };
      const objectKey = await this.answers.addOmissionAnswer(tx, summary, of, number, {
        personId: actor.id,
        version: row.number,
        reason,
        createdAt: new Date(),
      });
      await this.audit.record(tx, actor, {
        action: 'summary.omission-answered',
        subject: { type: 'summary', id: summaryId },
        patientId: summary.patientId,
        details: {
          version: row.number,
          omission: number,
          kind: omission.class ?? 'nearly-empty',
          because: omission.reason ?? 'none',
        },
        confidential: { reason: { value: reason, objectKey } },
      });
    });
  }
}
