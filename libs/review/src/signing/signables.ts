import { LinkedAccounts, Reauthentication } from '@app/auth';
import type { Transaction } from '@app/database';
import type { Actor, DomainError } from '@app/platform';
import { MadeByRecalled, type Summary } from '@app/summaries';
import { Inject, Injectable } from '@nestjs/common';
import { SignatureRow } from '../review.entities.js';
import {
  EarlierCheck,
  NotAssigned,
  OpenFindings,
  ResetTooRecent,
  ReviewNotPossible,
  SamePerson,
  SignedAlready,
  SourceChanged,
} from '../review.errors.js';
import { type ReviewedVersion, ReviewedVersions } from '../versions/reviewed-versions.js';
import { WorkingCopiesService } from '../working-copies/working-copies.service.js';
import { type SignedContent, SignedContents } from './signed-content.js';
import { SIGNING_SETTINGS, type SigningSettings } from './signing-settings.js';

/** What would be signed now, and what forbids it. */
export interface Signable {
  readonly version: ReviewedVersion;
  readonly content: SignedContent;
  /** Of it until now, in their order. */
  readonly signers: readonly string[];
  readonly signableFrom: Date | null;
  readonly refusal: DomainError | null;
}

/** Looks at what somebody would sign now, and whether they may. */
@Injectable()
export class Signables {
  constructor(
    private readonly versions: ReviewedVersions,
    private readonly contents: SignedContents,
    private readonly copies: WorkingCopiesService,
    private readonly reauthentication: Reauthentication,
    private readonly samePerson: LinkedAccounts,
    @Inject(SIGNING_SETTINGS) private readonly settings: SigningSettings,
  ) {}

  async look(tx: Transaction, actor: Actor, summary: Summary): Promise<Signable> {
    const version = await this.versions.latest(tx, summary);
    const content = await this.contents.of(tx, summary, version);
    const signatures = await tx.find(SignatureRow, {
      where: { versionId: version.row.id },
      order: { signedAt: 'asc', id: 'asc' },
    });
    const signers = signatures.map(({ personId }) => personId);
    const signableFrom = await this.signableFrom(tx, actor);
    const refusal =
      refusalOf(summary, actor, content, signers) ??
      (await this.copies.hindrance(tx, actor, summary)) ??
      (await this.samePersonRefusal(tx, actor, signers)) ??
      (signableFrom &&
        new ResetTooRecent(signableFrom, Math.ceil((signableFrom.getTime() - Date.now()) / 1000)));
    return { version, content, signers, signableFrom, refusal };
  }

  /** Whoever resets a password could sign with it in another's name: the person has time to notice. */
  private async signableFrom(tx: Transaction, actor: Actor): Promise<Date | null> {
    const resetAt = await this.reauthentication.resetAt(tx, actor);
    if (!resetAt) return null;
    const from = new Date(resetAt.getTime() + this.settings.waitAfterResetMs);
    return from.getTime() > Date.now() ? from : null;
  }

  /** Two accounts of one human being are one person. */
  private async samePersonRefusal(
    tx: Transaction,
    { id }: Actor,
    signers: readonly string[],
  ): Promise<SamePerson | null> {
    const humans = await this.samePerson.humansOf(tx, [id, ...signers]);
    const isOwn = signers.some((signer) => humans.get(signer) === humans.get(id));
    return isOwn ? new SamePerson() : null;
  }
}

function refusalOf(
  { state, assigneeId, sourceOpen, sourceChange, recallOpen }: Summary,
  { id }: Actor,
  { headline, isDue }: SignedContent,
  signers: readonly string[],
): DomainError | null {
  if (state !== 'in_review') return new ReviewNotPossible(state);
  if (signers.includes(id)) return new SignedAlready();
  if (assigneeId !== id) return new NotAssigned();
  if (sourceOpen) return new SourceChanged(sourceChange ?? '');
  if (recallOpen) return new MadeByRecalled();
  if (isDue) return new EarlierCheck();
  return headline && headline.toCheck + headline.leftOut > 0 ? new OpenFindings(headline) : null;
}
