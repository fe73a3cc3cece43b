import { UnitOfWork } from '@app/database';
import type { Actor } from '@app/platform';
import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import { Person } from '../accounts/person.entities.js';
import { PasskeyUnknown } from '../factors/factors.errors.js';
import type { PasskeyAssertion } from '../factors/passkey-answers.js';
import { type Challenge, Passkeys } from '../factors/passkeys.js';
import { type StartedSession, SessionStarts, type Visitor } from '../sessions/session-starts.js';
import { SignInRefusals } from './sign-in-refusals.js';
import { SignInTenants } from './sign-in-tenants.js';

/** Lets in whose passkey has signed a challenge, in whichever organization it is at home. */
@Injectable()
export class PasskeyAuthentication {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly tenants: SignInTenants,
    private readonly passkeys: Passkeys,
    private readonly refusals: SignInRefusals,
    private readonly sessions: SessionStarts,
  ) {}

  /** Throws `PasskeyUnknown`, `TenantSuspended`. */
  async letIn(
    actor: Actor,
    visitor: Visitor,
    challenge: Challenge,
    assertion: PasskeyAssertion,
  ): Promise<StartedSession> {
    const homes = await this.tenants.ofPasskey(assertion.id);
    const actors = homes.map((home) => ({ ...actor, tenantId: home }));
    for (const at of actors) {
      const started = await this.refusals.unlessSuspended(at, null, () =>
        this.unitOfWork.run(at, async (tx) => {
          const passkey = await this.passkeys.verify(tx, at.tenantId, challenge, assertion);
          if (!passkey) return null;
          const person = await tx.findOneBy(Person, { id: passkey.personId, removedAt: IsNull() });
          return person && this.sessions.start(tx, person, visitor, 'passkey');
        }),
      );
      if (started) return started;
    }
    return this.refuse(actors[0] ?? actor, assertion);
  }

  /** The trail names the person where the passkey is one of theirs that does not fit. */
  private async refuse(actor: Actor, { id }: PasskeyAssertion): Promise<never> {
    const personId = await this.unitOfWork.run(actor, (tx) =>
      this.passkeys.ownerOf(tx, actor.tenantId, id),
    );
    if (personId) {
      await this.refusals.record(actor, personId, { reason: 'passkey-unknown', failures: 0 });
    }
    throw new PasskeyUnknown(personId !== null, actor.tenantId);
  }
}
