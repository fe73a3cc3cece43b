import { AuditTrail } from '@app/audit';
import { PeopleService, type Reauthenticated, VerifiedAdministrators } from '@app/auth';
import { KeyRing, type Transaction } from '@app/database';
import { type Actor, newId } from '@app/platform';
import type { Summary } from '@app/summaries';
import { Inject, Injectable } from '@nestjs/common';
import { SignatureRow } from '../review.entities.js';
import type { Signable } from './signables.js';
import {
  sealSecrets,
  type SignatureSecrets,
  signStatement,
  statementOf,
} from './signature-statement.js';
import type { SignedContent } from './signed-content.js';
import { SIGNING_SETTINGS, type SigningSettings } from './signing-settings.js';
import type { SigningRequest } from './signing-request.js';
import { answeredOf, type AnsweredSource } from './source-questions.js';

type Signer = Awaited<ReturnType<SigningSettings['signer']>>;

/** Signatures as they are made: the statement, sealed, and its entry, in the transaction of the action. */
@Injectable()
export class NewSignatures {
  constructor(
    private readonly people: PeopleService,
    private readonly administrators: VerifiedAdministrators,
    private readonly keyRing: KeyRing,
    private readonly audit: AuditTrail,
    @Inject(SIGNING_SETTINGS) private readonly settings: SigningSettings,
  ) {}

  /** What signs for the installation; read before a transaction is open. */
  async signer(): Promise<Signer> {
    return this.settings.signer();
  }

  /** Its id. */
  async insert(
    tx: Transaction,
    actor: Actor,
    summary: Summary,
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
      readonly signer: Signer;
      readonly given: number;
    },
  ): Promise<string> {
    const id = newId();
    const { id: personId, tenantId } = actor;
    const { displayName: printedName, roles } = await this.people.signer(tx, personId);
    const signedAt = new Date();
    const contentSha256 = content.sha256.toString('hex');
    const role = roles.join(' ');
    const singleAdministrator = await this.administrators.isSingle(tx, actor.tenantId);
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
    return id;
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
