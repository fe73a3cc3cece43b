import { AuditTrail } from '@app/audit';
import {
  PeopleService,
  type Reauthenticated,
  Reauthentication,
  type ReauthenticationProof,
  LinkedAccounts,
  VerifiedAdministrators,
} from '@app/auth';
import { DomainEvents, KeyRing, type Transaction } from '@app/database';
import { type Actor, type DomainError, newId } from '@app/platform';
import { Inject, Injectable } from '@nestjs/common';
import { MadeByRecalled } from '../../recalls/recalls.errors.js';
import type { Summary } from '../../summary.entities.js';
import { SummaryOrders } from '../../requests/summary-orders.js';
import type { Headline } from '../findings/headline.js';
import { JudgingAgain } from '../findings/judging-again.js';
import { ReviewActs, UNASSIGNED } from '../review-acts.js';
import { type SignatureMeaning, SignatureRow } from '../review.entities.js';
import {
  ContentChanged,
  EarlierCheck,
  NotAssigned,
  OpenFindings,
  PassagesNotSeen,
  ResetTooRecent,
  ReviewNotPossible,
  SamePerson,
  SignedAlready,
  SourceChanged,
  SourcesUnanswered,
  StruckTextStated,
  UncheckedNotCompared,
} from '../review.errors.js';
import type { PassagesRead } from './passages-read.js';
import { type ReviewedVersion, ReviewedVersions } from '../versions/reviewed-versions.js';
import {
  sealSecrets,
  type SignatureSecrets,
  signStatement,
  statementOf,
} from './signature-statement.js';
import { type SignedContent, SignedContents } from './signed-content.js';
import {
  answeredOf,
  type AnsweredSource,
  countUnanswered,
  type SourceAnswer,
  type SourceQuestion,
} from './source-questions.js';
import { StruckSentences } from './struck-sentences.js';
import { SIGNING_SETTINGS, type SigningSettings } from './signing-settings.js';
import { WorkingCopiesService } from '../working-copies/working-copies.service.js';

const SIGN = {
  act: 'signed',
  from: ['in_review'],
  whose: 'actor',
  needsSource: true,
  whileRecalled: 'never',
} as const;

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

export interface SigningRequest {
  /** The revision that the person saw. */
  readonly seen: number;
  /** The hash of what they were shown. */
  readonly contentSha256: string;
  readonly meaning: SignatureMeaning;
  readonly timeZone: string;
  /** To what was asked of the sources. */
  readonly answers: readonly SourceAnswer[];
  /** Whether the person has compared with the sources what no check has. */
  readonly comparedUnchecked: boolean;
  /** Whether the person knows that the model was given passages of the sources, and what the rest says. */
  readonly passagesSeen: boolean;
  readonly proof: ReauthenticationProof;
}

interface Signable {
  readonly version: ReviewedVersion;
  readonly content: SignedContent;
  readonly signers: readonly string[];
  readonly signableFrom: Date | null;
  readonly refusal: DomainError | null;
}

/**
 * Signing a version (21 CFR 11.50, 11.70, 11.200): the person shows once more who they are, and says what
 * the signature means. It covers a hash of all that they answer for, and is never changed.
 */
@Injectable()
export class SigningService {
  constructor(
    private readonly acts: ReviewActs,
    private readonly versions: ReviewedVersions,
    private readonly contents: SignedContents,
    private readonly copies: WorkingCopiesService,
    private readonly reauthentication: Reauthentication,
    private readonly people: PeopleService,
    private readonly samePerson: LinkedAccounts,
    private readonly struck: StruckSentences,
    private readonly judging: JudgingAgain,
    private readonly keyRing: KeyRing,
    private readonly events: DomainEvents,
    private readonly orders: SummaryOrders,
    private readonly audit: AuditTrail,
    private readonly administrators: VerifiedAdministrators,
    @Inject(SIGNING_SETTINGS) private readonly settings: SigningSettings,
  ) {}

  async preview(actor: Actor, summaryId: string): Promise<SigningPreview> {
    await this.judging.ensure(actor, summaryId);
    return this.acts.run(actor, summaryId, async (tx, summary) => {
      const found = await this.look(tx, actor, summary);
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
        singleAdministrator: await this.isSingleAdministrator(tx, actor),
        questions: content.questions,
      };
    });
  }

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
    const [of, version, written] = await this.acts.run(actor, summaryId, async (tx, summary) => {
      const found = await this.signable(tx, actor, summary, request);
      const first = await this.versions.numbered(tx, summary, 1);
      return [summary, found.version, first.content.text] as const;
    });
    await this.requireUnstruck(actor, of, version, request.answers, written);
    const { proof, contentSha256: signs } = request;
    const confirmed = await this.reauthentication.confirm(actor, sessionId, proof, { signs });
    const signer = await this.settings.signer();
    const { id, event } = await this.acts.run(actor, summaryId, async (tx, summary) => {
      const signable = await this.signable(tx, actor, summary, request);
      const number = signable.version.row.number;
      const given = signable.signers.length + 1;
      const isLast = given >= summary.approvals;
      const inForce = summary.signedVersion === null ? 'signed' : 'amended';
      await this.acts.take(tx, actor, summary, request.seen, SIGN, {
        ...UNASSIGNED,
        ...(isLast && { state: inForce, stateReason: null, signedVersion: number }),
      });
      const signature = newId();
      await this.insert(tx, actor, summary, signature, {
        signable,
        request,
        confirmed,
        signer,
        given,
      });
      return {
        id: signature,
        event: isLast
          ? await this.events.emit(tx, actor.tenantId, 'summary.signed', summaryId)
          : null,
      };
    });
    if (event) await this.orders.announce(actor, summaryId, event);
    return id;
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
    await this.acts.recordRefusal(actor, summary.id, refusal);
    throw refusal;
  }

  private async signable(
    tx: Transaction,
    actor: Actor,
    summary: Summary,
    { seen, contentSha256, answers, comparedUnchecked, passagesSeen }: SigningRequest,
  ): Promise<Signable> {
    await this.acts.check(tx, actor, summary, seen, SIGN);
    const found = await this.look(tx, actor, summary);
    if (found.refusal) throw found.refusal;
    if (found.content.sha256.toString('hex') !== contentSha256) throw new ContentChanged();
    const unanswered = countUnanswered(found.content.questions, answers);
    if (unanswered > 0) throw new SourcesUnanswered(unanswered);
    const { unchecked, passages } = found.content;
    if (unchecked > 0 && !comparedUnchecked) throw new UncheckedNotCompared(unchecked);
    if (passages && !passagesSeen) throw new PassagesNotSeen(passages.count);
    return found;
  }

  private async look(tx: Transaction, actor: Actor, summary: Summary): Promise<Signable> {
    const version = await this.versions.latest(tx, summary);
    const content = await this.contents.of(tx, summary, version);
    const signatures = await tx.findBy(SignatureRow, { versionId: version.row.id });
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

  /** Whether one person alone can make an account in another's name that signs. */
  private async isSingleAdministrator(tx: Transaction, { tenantId }: Actor): Promise<boolean> {
    return (await this.administrators.count(tx, tenantId)) < 2;
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

  private async insert(
    tx: Transaction,
    actor: Actor,
    summary: Summary,
    id: string,
    {
      signable: { version, content },
      request: { meaning, timeZone, answers },
      confirmed: { method },
      signer,
      given,
    }: {
      readonly signable: Signable;
      readonly request: SigningRequest;
      readonly confirmed: Reauthenticated;
      readonly signer: Awaited<ReturnType<SigningSettings['signer']>>;
      readonly given: number;
    },
  ): Promise<void> {
    const { id: personId, tenantId } = actor;
    const { displayName: printedName, roles } = await this.people.signer(tx, personId);
    const signedAt = new Date();
    const contentSha256 = content.sha256.toString('hex');
    const role = roles.join(' ');
    const singleAdministrator = await this.isSingleAdministrator(tx, actor);
    const facts = {
      id,
      personId,
      role,
      meaning,
      method,
      timeZone,
      signedAt,
      singleAdministrator,
    };
    const answered = answeredOf(content.questions, answers);
    const omissions = omissionsOf(content);
    const { unchecked, passages } = content;
    const covered = { printedName, contentSha256, answered, omissions, unchecked, passages };
    const statement = statementOf({ ...facts, ...covered });
    const note = signStatement(statement, signer);
    const key = await this.keyRing.object(tx, tenantId, summary.objectKeyId);
    const signed = content.bytes.toString('utf8');
    const secrets = { ...covered, content: signed, note };
    await tx.insert(SignatureRow, {
      ...facts,
      tenantId,
      summaryId: summary.id,
      versionId: version.row.id,
      sealed: sealSecrets(key, { id, tenantId }, secrets),
    });
    const objectKey = { id: summary.objectKeyId, key };
    await this.audit.record(tx, actor, {
      action: 'summary.signed',
      subject: { type: 'summary', id: summary.id },
      related: [{ type: 'signature', id }],
      patientId: summary.patientId,
      details: {
        version: version.row.number,
        meaning,
        method,
        role,
        given,
        needed: summary.approvals,
        overrides: content.overrides,
        ...(singleAdministrator && { singleAdministrator }),
        ...countAnswered(answered),
        ...(omissions && {
          omissionsAnswered: omissions.answered,
          omissionsListed: omissions.listed,
        }),
        ...(unchecked > 0 && { uncheckedCompared: unchecked }),
        ...(passages && { passagesRead: passages.count }),
      },
      confidential: {
        contentSha256: { value: contentSha256, objectKey },
        printedName: { value: printedName, objectKey },
      },
    });
  }
}

/** Numbers alone: the answers themselves are in the signature. */
function countAnswered(answered: readonly AnsweredSource[]): Readonly<Record<string, number>> {
  if (answered.length === 0) return {};
  const strikes = answered.flatMap((source) => source.strikes);
  return {
    notReadAccepted: answered.filter(({ leftOut }) => leftOut.length > 0).length,
    strikesAnswered: strikes.length,
  };
}

/** Null where nothing is left out. */
function omissionsOf({ headline, answered }: SignedContent): SignatureSecrets['omissions'] {
  const listed = headline?.listed ?? 0;
  return answered + listed > 0 ? { answered, listed } : null;
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
