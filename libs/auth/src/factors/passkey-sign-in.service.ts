import { type Actor, serviceActor } from '@app/platform';
import { Injectable } from '@nestjs/common';
import type { StartedSession, Visitor } from '../sessions/session-starts.js';
import { AddressLimit } from '../sign-in/address-limit.js';
import { withConstantTimeRefusal } from '../sign-in/constant-time-refusal.js';
import { PasskeyAuthentication } from '../sign-in/passkey-authentication.js';
import { SignInTenants } from '../sign-in/sign-in-tenants.js';
import { type BegunPasskeySignIn, StepChallenges } from '../sign-in/step-challenges.js';
import { SignInOver } from './factors.errors.js';
import type { PasskeyAssertion } from './passkey-answers.js';
import type { RelyingParty } from './passkeys.js';

/**
 * Lets people in by a passkey alone: it is something they have, and their device asks for a PIN or a
 * finger. A lock after wrong passwords does not hold it up, since nobody guesses a key.
 */
@Injectable()
export class PasskeySignIn {
  constructor(
    private readonly tenants: SignInTenants,
    private readonly addresses: AddressLimit,
    private readonly challenges: StepChallenges,
    private readonly passkeys: PasskeyAuthentication,
  ) {}

  async begin(visitor: Visitor, site: RelyingParty): Promise<BegunPasskeySignIn> {
    const actor = await this.actorOf(visitor);
    // beginnings count until they lead somewhere: nobody fills the table with them
    return this.addresses.hold(visitor.address, () => this.challenges.open(actor, site));
  }

  async complete(
    visitor: Visitor,
    token: string,
    assertion: PasskeyAssertion,
  ): Promise<StartedSession> {
    const actor = await this.actorOf(visitor);
    const started = await this.addresses.take(visitor.address, () =>
      withConstantTimeRefusal(async () => {
        const challenge = await this.challenges.take(actor, token);
        if (!challenge) throw new SignInOver();
        return this.passkeys.letIn(actor, visitor, challenge, assertion);
      }),
    );
    await this.addresses.giveBack(visitor.address);
    return started;
  }

  /** Whose passkey it is, only the passkey says: until then the sign-in is kept in the first organization. */
  private async actorOf({ address }: Visitor): Promise<Actor> {
    const first = await this.tenants.first();
    if (!first) throw new SignInOver();
    return { ...serviceActor('api', first), address };
  }
}
