import { type Actor, serviceActor } from '@app/platform';
import { Injectable } from '@nestjs/common';
import type { PublicKeyCredentialRequestOptionsJSON } from '@simplewebauthn/server';
import type { StartedSession, Visitor } from '../sessions/session-starts.js';
import { AddressLimit } from '../sign-in/address-limit.js';
import { withConstantTimeRefusal } from '../sign-in/constant-time-refusal.js';
import {
  type GivenSecondFactor,
  SecondFactorAuthentication,
} from '../sign-in/second-factor-authentication.js';
import { SignInTenants } from '../sign-in/sign-in-tenants.js';
import { StepChallenges } from '../sign-in/step-challenges.js';
import { SignInOver } from './factors.errors.js';
import type { RelyingParty } from './passkeys.js';

/** The other half of a sign-in, for who has a second factor. */
@Injectable()
export class SecondStepService {
  constructor(
    private readonly tenants: SignInTenants,
    private readonly addresses: AddressLimit,
    private readonly challenges: StepChallenges,
    private readonly factors: SecondFactorAuthentication,
  ) {}

  /** What a passkey of the person has to sign; a later challenge takes the place of an earlier one. */
  async passkeyOptions(
    visitor: Visitor,
    token: string,
    site: RelyingParty,
  ): Promise<PublicKeyCredentialRequestOptionsJSON> {
    return this.challenges.ofPending(await this.actorOf(visitor, token), token, site);
  }

  async complete(
    visitor: Visitor,
    token: string,
    given: GivenSecondFactor,
  ): Promise<StartedSession> {
    const actor = await this.actorOf(visitor, token);
    return this.addresses.take(visitor.address, () =>
      withConstantTimeRefusal(() => this.factors.letIn(actor, visitor, token, given)),
    );
  }

  private async actorOf({ address }: Visitor, token: string): Promise<Actor> {
    const tenantId = await this.tenants.ofStep('sign_in', token);
    if (!tenantId) throw new SignInOver();
    return { ...serviceActor('api', tenantId), address };
  }
}
