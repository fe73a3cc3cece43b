import { AuditTrail } from '@app/audit';
import { type Transaction, UnitOfWork } from '@app/database';
import type { Actor, DomainError } from '@app/platform';
import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import { NotAuthenticated } from '../auth.errors.js';
import { type AskedAgain, CurrentPassword } from './current-password.js';
import { SecondFactorNeeded, SecondFactorWrong } from '../factors/factors.errors.js';
import type { PasskeyAssertion } from '../factors/passkey-answers.js';
import { SecondFactors, type WrittenFactor } from '../factors/second-factors.js';
import { SessionChallenges } from '../factors/session-challenges.js';
import { Person } from '../accounts/person.entities.js';
import { Session } from '../sessions/session.entities.js';
import { activeSession } from '../sessions/sessions.service.js';
import { SignOnConfirmations } from '../sign-on/sign-on-confirmations.service.js';
import { ConfirmationOver } from '../sign-on/sign-on.errors.js';
import { CurrentPasswordWrong } from './sign-in.errors.js';

/**
 * What a person shows once more: the password, with the second factor where there is one, a passkey, or
 * that they signed in anew at the provider of single sign-on.
 */
export type ReauthenticationProof =
  | {
      readonly password: string;
      /** Of the authenticator app. */
      readonly code?: string | undefined;
      readonly recoveryCode?: string | undefined;
    }
  | { readonly passkey: PasskeyAssertion }
  /** The token with which the browser came back. */
  | { readonly signOn: string };

export type ReauthenticationMethod =
  | 'password'
  | 'password+totp'
  | 'password+recovery-code'
  | 'passkey'
  | 'oidc';

export interface Reauthenticated {
  readonly method: ReauthenticationMethod;
  readonly at: Date;
  /** When somebody else last reset the person's password or second factors; null if nobody did. */
  readonly resetAt: Date | null;
}

type Settled = Reauthenticated | { readonly refused: DomainError };

/** Makes sure that it is still the person who signed in, right before an act that they answer for. */
@Injectable()
export class Reauthentication {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly audit: AuditTrail,
    private readonly current: CurrentPassword,
    private readonly factors: SecondFactors,
    private readonly challenges: SessionChallenges,
    private readonly confirmations: SignOnConfirmations,
  ) {}

  /**
   * Throws `CurrentPasswordWrong`, `SecondFactorNeeded`, `SecondFactorWrong`, `SignInLocked` after too
   * many wrong ones, `ConfirmationOver`, and `NotAuthenticated` when the session has ended.
   *
   * @param signs the hash of what is signed: a confirmation of single sign-on is for it alone
   */
  async confirm(
    actor: Actor,
    sessionId: string,
    proof: ReauthenticationProof,
    { signs = null }: { readonly signs?: string | null } = {},
  ): Promise<Reauthenticated> {
    if ('signOn' in proof) return this.bySignOn(actor, sessionId, { token: proof.signOn, signs });
    return 'passkey' in proof
      ? this.byPasskey(actor, sessionId, proof.passkey)
      : this.byPassword(actor, sessionId, proof);
  }

  /** When somebody else last reset the person's password or second factors; null if nobody did. */
  async resetAt(tx: Transaction, { id }: Actor): Promise<Date | null> {
    return (await tx.findOneByOrFail(Person, { id })).credentialsResetAt;
  }

  private async byPassword(
    actor: Actor,
    sessionId: string,
    { password, code, recoveryCode }: Extract<ReauthenticationProof, { password: unknown }>,
  ): Promise<Reauthenticated> {
    const given = written({ code, recoveryCode });
    const needed = await this.unitOfWork.run(actor, (tx) => this.factors.of(tx, actor.id));
    if (needed.length > 0 && !given) {
      return this.current.refuse(actor, new SecondFactorNeeded(), 0);
    }
    const asked = await this.current.ask(actor, password);
    return this.settle(actor, asked, async (tx, person) => {
      if (needed.length === 0 || !given) return this.confirmed(tx, actor, sessionId, 'password');
      const factor = await this.factors.use(tx, person, given);
      return factor === 'totp' || factor === 'recovery-code'
        ? this.confirmed(tx, actor, sessionId, `password+${factor}`)
        : { refused: new SecondFactorWrong() };
    });
  }

  private async byPasskey(
    actor: Actor,
    sessionId: string,
    assertion: PasskeyAssertion,
  ): Promise<Reauthenticated> {
    const { person, challenge } = await this.unitOfWork.run(actor, async (tx) => ({
      person: await tx.findOneByOrFail(Person, { id: actor.id }),
      challenge: await this.challenges.take(tx, sessionId, 'confirmation'),
    }));
    // nobody guesses a key: it is neither counted nor held up by a lock after wrong passwords
    const asked = { person, failures: 0 };
    return this.settle(actor, asked, async (tx) =>
      (await this.factors.use(tx, person, { passkey: assertion, challenge }))
        ? this.confirmed(tx, actor, sessionId, 'passkey')
        : { refused: new SecondFactorWrong() },
    );
  }

  private async bySignOn(
    actor: Actor,
    sessionId: string,
    shown: { readonly token: string; readonly signs: string | null },
  ): Promise<Reauthenticated> {
    const person = await this.unitOfWork.run(actor, (tx) =>
      tx.findOneByOrFail(Person, { id: actor.id }),
    );
    return this.settle(actor, { person, failures: 0 }, async (tx) =>
      (await this.confirmations.take(tx, actor, sessionId, shown))
        ? this.confirmed(tx, actor, sessionId, 'oidc')
        : { refused: new ConfirmationOver() },
    );
  }

  /** Of whoever was removed or has another password meanwhile, nothing is taken. */
  private async settle(
    actor: Actor,
    { person: { id, passwordHash }, failures }: AskedAgain,
    work: (tx: Transaction, person: Person) => Promise<Settled>,
  ): Promise<Reauthenticated> {
    const settled = await this.unitOfWork.run(actor, async (tx): Promise<Settled> => {
      const unchanged = { id, passwordHash: passwordHash ?? IsNull(), removedAt: IsNull() };
      const person = await tx.findOneBy(Person, unchanged);
      return person ? work(tx, person) : { refused: new CurrentPasswordWrong() };
    });
    if (!('refused' in settled)) return settled;
    const counts = settled.refused instanceof SecondFactorWrong ? failures : 0;
    return this.current.refuse(actor, settled.refused, counts);
  }

  private async confirmed(
    tx: Transaction,
    actor: Actor,
    sessionId: string,
    method: ReauthenticationMethod,
  ): Promise<Settled> {
    if (!(await tx.exists(Session, { where: activeSession(actor, sessionId) }))) {
      return { refused: new NotAuthenticated() };
    }
    const person = await tx.findOneByOrFail(Person, { id: actor.id });
    if (method.startsWith('password')) await this.current.forget(tx, person);
    await this.audit.record(tx, actor, {
      action: 'session.confirmed',
      subject: { type: 'session', id: sessionId },
      related: [{ type: 'person', id: actor.id }],
      details: { method },
    });
    return { method, at: new Date(), resetAt: person.credentialsResetAt };
  }
}

function written(given: {
  readonly code: string | undefined;
  readonly recoveryCode: string | undefined;
}): WrittenFactor | null {
  if (given.code !== undefined) return { code: given.code };
  return given.recoveryCode === undefined ? null : { recoveryCode: given.recoveryCode };
}
