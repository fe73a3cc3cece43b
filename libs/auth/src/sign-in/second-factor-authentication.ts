import { type Transaction, UnitOfWork } from '@app/database';
import type { Actor } from '@app/platform';
import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import { Person } from '../accounts/person.entities.js';
import type { FirstFactor, SignInStep } from '../factors/factor.entities.js';
import { SecondFactorWrong, SignInOver } from '../factors/factors.errors.js';
import type { PasskeyAssertion } from '../factors/passkey-answers.js';
import { type SecondFactor, SecondFactors, type WrittenFactor } from '../factors/second-factors.js';
import { SignInSteps } from '../factors/sign-in-steps.js';
import { type StartedSession, SessionStarts, type Visitor } from '../sessions/session-starts.js';
import { SignInAttempts } from './sign-in-attempts.js';
import { SignInRefusals } from './sign-in-refusals.js';
import { SignInLocked } from './sign-in.errors.js';

export type GivenSecondFactor = WrittenFactor | { readonly passkey: PasskeyAssertion };

/** A step that was found, with its person, before anything that was shown is looked at. */
interface OpenStep {
  readonly step: SignInStep;
  readonly person: Person;
  readonly shown: FirstFactor;
  readonly failures: number;
}

/** Lets in who has shown one factor and now shows another: counted in the same row as wrong passwords. */
@Injectable()
export class SecondFactorAuthentication {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly steps: SignInSteps,
    private readonly factors: SecondFactors,
    private readonly attempts: SignInAttempts,
    private readonly refusals: SignInRefusals,
    private readonly sessions: SessionStarts,
  ) {}

  /** Throws `SignInOver`, `SignInLocked`, `SecondFactorWrong`, `TenantSuspended`. */
  async letIn(
    actor: Actor,
    visitor: Visitor,
    token: string,
    given: GivenSecondFactor,
  ): Promise<StartedSession> {
    const open = await this.begin(actor, token);
    const { step, person, failures } = open;
    const outcome = await this.refusals.unlessSuspended(actor, person.id, async () => {
      const challenge =
        'passkey' in given
          ? await this.unitOfWork.run(actor, (tx) => this.steps.takeChallenge(tx, step))
          : null;
      return this.unitOfWork.run(actor, async (tx) => {
        const shown = 'passkey' in given ? { ...given, challenge } : given;
        const factor = await this.factors.use(tx, person, shown);
        return factor && this.start(tx, visitor, open, factor);
      });
    });
    if (outcome === 'over') throw new SignInOver();
    if (outcome) return outcome;
    const wrong = new SecondFactorWrong();
    await this.refusals.record(actor, person.id, { reason: wrong.code, failures });
    throw wrong;
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

  private async start(
    tx: Transaction,
    visitor: Visitor,
    { step, person, shown }: OpenStep,
    factor: SecondFactor,
  ): Promise<StartedSession | 'over'> {
    if (!(await this.steps.end(tx, step.id))) return 'over';
    await this.attempts.forget(tx, person.tenantId, person);
    return this.sessions.start(tx, person, visitor, shown, factor);
  }
}
