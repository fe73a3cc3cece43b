import { UnitOfWork } from '@app/database';
import { type Actor, serviceActor } from '@app/platform';
import { Injectable } from '@nestjs/common';
import type { PublicKeyCredentialRequestOptionsJSON } from '@simplewebauthn/server';
import { IsNull } from 'typeorm';
import { AddressLimit } from '../sign-in/address-limit.js';
import { PasskeyUnknown, SignInOver } from './factors.errors.js';
import type { PasskeyAssertion } from './passkey-answers.js';
import { Passkeys, type RelyingParty } from './passkeys.js';
import { type OpenedStep, SignInSteps } from './sign-in-steps.js';
import { Person } from '../accounts/person.entities.js';
import { withConstantTimeRefusal } from '../sign-in/constant-time-refusal.js';
import { type StartedSession, SessionStarts, type Visitor } from '../sessions/session-starts.js';
import { SignInRefusals } from '../sign-in/sign-in-refusals.js';
import { SignInTenants } from '../sign-in/sign-in-tenants.js';

export interface BegunPasskeySignIn extends OpenedStep {
  readonly options: PublicKeyCredentialRequestOptionsJSON;
}

/**
 * Lets people in by a passkey alone: it is something they have, and their device asks for a PIN or a
 * finger. A lock after wrong passwords does not hold it up, since nobody guesses a key.
 */
@Injectable()
export class PasskeySignIn {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly tenants: SignInTenants,
    private readonly addresses: AddressLimit,
    private readonly steps: SignInSteps,
    private readonly passkeys: Passkeys,
    private readonly refusals: SignInRefusals,
    private readonly sessions: SessionStarts,
  ) {}

  /** Nobody has said who they are, so there is nothing of anybody to write down. */
  async begin(visitor: Visitor, site: RelyingParty): Promise<BegunPasskeySignIn> {
    const actor = await this.actorOf(visitor);
    // beginnings count until they lead somewhere: nobody fills the table with them
    return this.addresses.hold(visitor.address, () =>
      this.unitOfWork.run(actor, async (tx) => {
        const options = await this.passkeys.requestOptions(tx, site, null);
        const step = await this.steps.open(tx, actor.tenantId, null);
        await this.steps.keepChallenge(tx, step.id, options.challenge, site);
        return { ...step, options };
      }),
    );
  }

  async complete(
    visitor: Visitor,
    token: string,
    assertion: PasskeyAssertion,
  ): Promise<StartedSession> {
    const actor = await this.actorOf(visitor);
    const started = await this.addresses.take(visitor.address, () =>
      withConstantTimeRefusal(() => this.try(actor, visitor, token, assertion)),
    );
    await this.addresses.giveBack(visitor.address);
    return started;
  }

  private async try(
    actor: Actor,
    visitor: Visitor,
    token: string,
    assertion: PasskeyAssertion,
  ): Promise<StartedSession> {
    const { tenantId } = actor;
    const challenge = await this.unitOfWork.run(actor, async (tx) => {
      const step = await this.steps.find(tx, tenantId, token);
      const taken = step && !step.personId ? await this.steps.takeChallenge(tx, step) : null;
      if (step && taken) await this.steps.end(tx, step.id);
      return taken;
    });
    if (!challenge) throw new SignInOver();
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

  /** Whose passkey it is, only the passkey says: until then the sign-in is kept in the first organization. */
  private async actorOf({ address }: Visitor): Promise<Actor> {
    const first = await this.tenants.first();
    if (!first) throw new SignInOver();
    return { ...serviceActor('api', first), address };
  }
}
