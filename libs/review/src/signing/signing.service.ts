import { Reauthentication } from '@app/auth';
import type { Transaction } from '@app/database';
import type { Actor } from '@app/platform';
import { type Summary, UNASSIGNED } from '@app/summaries';
import { Injectable } from '@nestjs/common';
import { ReviewActions } from '../review-actions.js';
import {
  ContentChanged,
  PassagesNotSeen,
  SourcesUnanswered,
  StruckTextStated,
  UncheckedNotCompared,
} from '../review.errors.js';
import { type ReviewedVersion, ReviewedVersions } from '../versions/reviewed-versions.js';
import { NewSignatures } from './new-signatures.js';
import { type Signable, Signables } from './signables.js';
import type { SigningRequest } from './signing-request.js';
import { countUnanswered, type SourceAnswer } from './source-questions.js';
import { StruckSentences } from './struck-sentences.js';

const SIGN = {
  action: 'signed',
  from: ['in_review'],
  whose: 'actor',
  needsSource: true,
  whileRecalled: 'never',
} as const;

/**
 * Signing a version (21 CFR 11.50, 11.70, 11.200): the person shows once more who they are, and says what
 * the signature means. It covers a hash of all that they answer for, and is never changed.
 */
@Injectable()
export class SigningService {
  constructor(
    private readonly actions: ReviewActions,
    private readonly signables: Signables,
    private readonly versions: ReviewedVersions,
    private readonly struck: StruckSentences,
    private readonly reauthentication: Reauthentication,
    private readonly signatures: NewSignatures,
  ) {}

  /**
   * The id of the signature. Throws `OpenFindings`, `EarlierCheck`, `EditOpen`, `EditsNotSaved`, `SourceChanged`, `ContentChanged`,
   * `SourcesUnanswered`, `UncheckedNotCompared`, `PassagesNotSeen`, `StruckTextStated`, `SignedAlready`, `SamePerson`, `ResetTooRecent`, what `Reauthentication` throws, `NotAssigned`, `ReviewChanged` or
   * `ReviewNotPossible`.
   */
  async sign(
    actor: Actor,
    sessionId: string,
    summaryId: string,
    request: SigningRequest,
  ): Promise<string> {
    // before the proof: a code is good once, and nobody types a password in vain
    const [of, version, written] = await this.actions.run(actor, summaryId, async (tx, summary) => {
      const found = await this.signable(tx, actor, summary, request);
      const first = await this.versions.numbered(tx, summary, 1);
      return [summary, found.version, first.content.text] as const;
    });
    await this.requireUnstruck(actor, of, version, request.answers, written);
    const { proof, contentSha256: signs } = request;
    const confirmed = await this.reauthentication.confirm(actor, sessionId, proof, { signs });
    const signer = await this.signatures.signer();
    return this.actions.run(actor, summaryId, async (tx, summary, emit) => {
      const signable = await this.signable(tx, actor, summary, request);
      const number = signable.version.row.number;
      const given = signable.signers.length + 1;
      const isLast = given >= summary.approvals;
      const state = summary.signedVersion === null ? 'signed' : 'amended';
      await this.actions.take(tx, actor, summary, request.seen, SIGN, {
        ...UNASSIGNED,
        ...(isLast && {
          state,
          stateReason: null,
          signedVersion: number,
          signerIds: [...signable.signers, actor.id],
        }),
      });
      const id = await this.signatures.insert(tx, actor, summary, {
        signable,
        request,
        confirmed,
        signer,
        given,
      });
      if (isLast) await emit('summary.signed');
      return id;
    });
  }

  /** Nobody signs a sentence and says of what it rests on that it is struck out. */
  private async requireUnstruck(
    actor: Actor,
    summary: Summary,
    version: ReviewedVersion,
    answers: readonly SourceAnswer[],
    written: string,
  ): Promise<void> {
    const stated = await this.struck.of(actor, summary, version, answers, written);
    if (stated.length === 0) return;
    const refusal = new StruckTextStated(stated);
    await this.actions.recordRefusal(actor, summary.id, refusal);
    throw refusal;
  }

  private async signable(
    tx: Transaction,
    actor: Actor,
    summary: Summary,
    { seen, contentSha256, answers, comparedUnchecked, passagesSeen }: SigningRequest,
  ): Promise<Signable> {
    await this.actions.check(tx, actor, summary, seen, SIGN);
    const found = await this.signables.look(tx, actor, summary);
    if (found.refusal) throw found.refusal;
    if (found.content.sha256.toString('hex') !== contentSha256) throw new ContentChanged();
    const unanswered = countUnanswered(found.content.questions, answers);
    if (unanswered > 0) throw new SourcesUnanswered(unanswered);
    const { unchecked, passages } = found.content;
    if (unchecked > 0 && !comparedUnchecked) throw new UncheckedNotCompared(unchecked);
    if (passages && !passagesSeen) throw new PassagesNotSeen(passages.count);
    return found;
  }
}
