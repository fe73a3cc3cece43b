import { AuditTrail } from '@app/audit';
import type { Transaction } from '@app/database';
import { type Actor, serviceActor } from '@app/platform';
import { Injectable } from '@nestjs/common';
import type { FirstFactor } from '../factors/factor.entities.js';
import { type SecondFactor, SecondFactors } from '../factors/second-factors.js';
import { SignInSteps } from '../factors/sign-in-steps.js';
import type { Person } from '../accounts/person.entities.js';
import { type StartedSession, SessionStarts, type Visitor } from '../sessions/session-starts.js';

/** The first half of a sign-in was right, and a second factor is missing. */
export interface PendingSignIn {
  readonly secondFactors: readonly SecondFactor[];
  /** Of the cookie with which the other half is shown; it opens nothing else. */
  readonly token: string;
  readonly expiresAt: Date;
}

export function isPendingSignIn(started: StartedSession | PendingSignIn): started is PendingSignIn {
  return 'secondFactors' in started;
}

/** Begins a session where the password is all there is, and asks for the rest where it is not. */
@Injectable()
export class PendingSignIns {
  constructor(
    private readonly audit: AuditTrail,
    private readonly factors: SecondFactors,
    private readonly steps: SignInSteps,
    private readonly sessions: SessionStarts,
  ) {}

  async start(
    tx: Transaction,
    person: Person,
    visitor: Visitor,
    shown: FirstFactor,
  ): Promise<StartedSession | PendingSignIn> {
    const { id: personId, tenantId } = person;
    const secondFactors = await this.factors.of(tx, personId);
    if (secondFactors.length === 0) return this.sessions.start(tx, person, visitor, shown);
    const { token, expiresAt } = await this.steps.open(tx, tenantId, { personId, shown });
    const actor: Actor = { ...serviceActor('api', tenantId), address: visitor.address };
    await this.audit.record(tx, actor, {
      action: 'session.factor-asked',
      subject: { type: 'person', id: personId },
      details: { shown, factors: secondFactors.join(' ') },
    });
    return { secondFactors, token, expiresAt };
  }
}
