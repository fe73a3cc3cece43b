import { AuditTrail } from '@app/audit';
import { type Transaction, UnitOfWork } from '@app/database';
import { type Actor, serviceActor } from '@app/platform';
import { Injectable } from '@nestjs/common';
import type { PublicKeyCredentialRequestOptionsJSON } from '@simplewebauthn/server';
import { IsNull } from 'typeorm';
import { AddressLimit } from '../sign-in/address-limit.js';
import type { FirstFactor, SignInStep } from './factor.entities.js';
import { SecondFactorWrong, SignInOver } from './factors.errors.js';
import type { PasskeyAssertion } from './passkey-answers.js';
import { Passkeys, type RelyingParty } from './passkeys.js';
import { type SecondFactor, SecondFactors, type WrittenFactor } from './second-factors.js';
import { SignInSteps } from './sign-in-steps.js';
import { Person } from '../accounts/person.entities.js';
import { withConstantTimeRefusal } from '../sign-in/constant-time-refusal.js';
import { type StartedSession, SessionStarts, type Visitor } from '../sessions/session-starts.js';
import { SignInAttempts } from '../sign-in/sign-in-attempts.js';
import { SignInRefusals } from '../sign-in/sign-in-refusals.js';
import { SignInTenants } from '../sign-in/sign-in-tenants.js';
import { SignInLocked } from '../sign-in/sign-in.errors.js';

export type GivenSecondFactor = WrittenFactor | { readonly passkey: PasskeyAssertion };

/** A step that was found, with its person, before anything that was shown is looked at. */
interface OpenStep {
  readonly step: SignInStep;
  readonly person: Person;
  readonly shown: FirstFactor;
  readonly failures: number;
}

/** The other half of a sign-in, for who has a second factor: counted in the same row as wrong passwords. */
@Injectable()
export class SecondStepService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly audit: AuditTrail,
    private readonly tenants: SignInTenants,
    private readonly addresses: AddressLimit,
    private readonly steps: SignInSteps,
    private readonly factors: SecondFactors,
    private readonly passkeys: Passkeys,
    private readonly attempts: SignInAttempts,
    private readonly refusals: SignInRefusals,
    private readonly sessions: SessionStarts,
  ) {}

  /** What a passkey of the person has to sign; a later challenge takes the place of an earlier one. */
  async passkeyOptions(
    visitor: Visitor,
    token: string,
    site: RelyingParty,
  ): Promise<PublicKeyCredentialRequestOptionsJSON> {
    const actor = await this.actorOf(visitor, token);
    return this.unitOfWork.run(actor, async (tx) => {
      const step = await this.steps.find(tx, actor.tenantId, token);
      if (!step?.personId) throw new SignInOver();
      const options = await this.passkeys.requestOptions(tx, site, step.personId);
      await this.steps.keepChallenge(tx, step.id, options.challenge, site);
      await this.audit.record(tx, actor, {
        action: 'passkey.asked',
        subject: { type: 'person', id: step.personId },
      });
      return options;
    });
  }

  async complete(
    visitor: Visitor,
    token: string,
    given: GivenSecondFactor,
  ): Promise<StartedSession> {
    const actor = await this.actorOf(visitor, token);
    return this.addresses.take(visitor.address, () =>
      withConstantTimeRefusal(() => this.try(actor, visitor, token, given)),
    );
  }

  private async try(
    actor: Actor,
    visitor: Visitor,
    token: string,
    given: GivenSecondFactor,
  ): Promise<StartedSession> {
    const open = await this.begin(actor, token);
    const { person, failures } = open;
    const outcome = await this.refusals.unlessSuspended(actor, person.id, () =>
      'passkey' in given
        ? this.byPasskey(actor, visitor, open, given.passkey)
        : this.unitOfWork.run(actor, async (tx) => {
            const factor = await this.factors.use(tx, person, given);
            return factor && this.letIn(tx, visitor, open, factor);
          }),
    );
    if (outcome === 'over') throw new SignInOver();
    if (outcome) return outcome;
    const wrong = new SecondFactorWrong();
    await this.refusals.record(actor, person.id, { reason: wrong.code, failures });
    throw wrong;
  }

  private async byPasskey(
    actor: Actor,
    visitor: Visitor,
    open: OpenStep,
    assertion: PasskeyAssertion,
  ): Promise<StartedSession | 'over' | null> {
    const { step, person } = open;
    const challenge = await this.unitOfWork.run(actor, (tx) => this.steps.takeChallenge(tx, step));
    if (!challenge) return null;
    return this.unitOfWork.run(actor, async (tx) => {
      const passkey = await this.passkeys.verify(tx, actor.tenantId, challenge, assertion);
      return passkey?.personId === person.id ? this.letIn(tx, visitor, open, 'passkey') : null;
    });
  }

  /** Counts the attempt as failed before what was shown is looked at. */
  private async begin(actor: Actor, token: string): Promise<OpenStep> {
    const { tenantId } = actor;
    const begun = await this.unitOfWork.run(actor, async (tx) => {
      const step = await this.steps.find(tx, tenantId, token);
      if (!step?.personId || !step.shown) return null;
      const person = await tx.findOneBy(Person, { id: step.personId, removedAt: IsNull() });
      if (!person) return null;
      const attempt = await this.attempts.begin(tx, tenantId, person);
      if (attempt.locked) await this.refusals.inside(tx, actor, person.id, 'sign-in-locked');
      return { step, person, shown: step.shown, attempt };
    });
    if (!begun) throw new SignInOver();
    const { attempt, ...open } = begun;
    if (attempt.locked) throw new SignInLocked(attempt.retryAfterSeconds, true);
    return { ...open, failures: attempt.failures };
  }

  private async letIn(
    tx: Transaction,
    visitor: Visitor,
    { step, person, shown }: OpenStep,
    factor: SecondFactor,
  ): Promise<StartedSession | 'over'> {
    if (!(await this.steps.end(tx, step.id))) return 'over';
    await this.attempts.forget(tx, person.tenantId, person);
    return this.sessions.start(tx, person, visitor, shown, factor);
  }

  private async actorOf({ address }: Visitor, token: string): Promise<Actor> {
    const tenantId = await this.tenants.ofStep('sign_in', token);
    if (!tenantId) throw new SignInOver();
    return { ...serviceActor('api', tenantId), address };
  }
}
