import { AuditTrail } from '@app/audit';
import { VerifiedAdministrators } from '@app/auth';
import type { Actor, DomainError } from '@app/platform';
import type { Headline } from '@app/summaries';
import { Injectable } from '@nestjs/common';
import { JudgingAgain } from '../findings/judging-again.js';
import { ReviewActions } from '../review-actions.js';
import type { PassagesRead } from './passages-read.js';
import { Signables } from './signables.js';
import type { SourceQuestion } from './source-questions.js';

/** What would be signed now, and what forbids it. */
export interface SigningPreview {
  readonly version: number;
  readonly contentSha256: string;
  readonly needed: number;
  readonly given: number;
  readonly openFindings: number;
  /** Facts that must be answered, and are left out without a reason. */
  readonly openOmissions: number;
  /** Null where nothing was checked. */
  readonly headline: Headline | null;
  /** Sentences that no check has compared with the sources: whoever signs has to. */
  readonly unchecked: number;
  /** What the model was given of the sources; null where that was the whole. Whoever signs has to know it. */
  readonly passages: PassagesRead | null;
  readonly overrides: number;
  /** Facts that must be answered, and are left out with a reason. */
  readonly answeredOmissions: number;
  readonly blockedBy: DomainError | null;
  /** When a reset lets the person sign again. */
  readonly signableFrom: Date | null;
  /** Whether the signature will say so: there is no second verified administrator. */
  readonly singleAdministrator: boolean;
  /** What the person has to answer with the signature. */
  readonly questions: readonly SourceQuestion[];
}

/** Shows what a person would sign. */
@Injectable()
export class SigningPreviews {
  constructor(
    private readonly actions: ReviewActions,
    private readonly judging: JudgingAgain,
    private readonly signables: Signables,
    private readonly administrators: VerifiedAdministrators,
    private readonly audit: AuditTrail,
  ) {}

  async of(actor: Actor, summaryId: string): Promise<SigningPreview> {
    await this.judging.ensure(actor, summaryId);
    return this.actions.run(actor, summaryId, async (tx, summary) => {
      const found = await this.signables.look(tx, actor, summary);
      const { version, content, signers, signableFrom } = found;
      await this.audit.record(tx, actor, {
        action: 'signature.previewed',
        subject: { type: 'summary', id: summaryId },
        patientId: summary.patientId,
        details: { version: version.row.number },
      });
      return {
        version: version.row.number,
        contentSha256: content.sha256.toString('hex'),
        needed: summary.approvals,
        given: signers.length,
        openFindings: content.headline?.toCheck ?? 0,
        openOmissions: content.headline?.leftOut ?? 0,
        headline: content.headline,
        unchecked: content.unchecked,
        passages: content.passages,
        overrides: content.overrides,
        answeredOmissions: content.answered,
        blockedBy: found.refusal,
        signableFrom,
        singleAdministrator: await this.administrators.isSingle(tx, actor.tenantId),
        questions: content.questions,
      };
    });
  }
}
