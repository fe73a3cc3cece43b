import { UnitOfWork } from '@app/database';
import { type Actor, serviceActor } from '@app/platform';
import { Injectable } from '@nestjs/common';
import { AddressLimit } from '../sign-in/address-limit.js';
import { SignInOver } from '../factors/factors.errors.js';
import type { Visitor } from '../sessions/session-starts.js';
import { SignInTenants } from '../sign-in/sign-in-tenants.js';
import { IdentityProvider } from './identity-provider.js';
import { type EndedSignOn, SignOnReturns } from './sign-on-returns.js';
import { SignOnNotConfigured } from './sign-on.errors.js';
import { type BegunSignOn, SignOnSteps } from './sign-on-steps.js';

/** Lets people in whom the site's own provider vouches for. */
@Injectable()
export class SignOnService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly tenants: SignInTenants,
    private readonly addresses: AddressLimit,
    private readonly provider: IdentityProvider,
    private readonly steps: SignOnSteps,
    private readonly returns: SignOnReturns,
  ) {}

  /** Whether people may sign in this way. */
  get isOffered(): boolean {
    return this.provider.isConfigured;
  }

  /** Throws `SignOnNotConfigured`, `SignOnUnavailable`, `SignInLimited`. */
  async begin(visitor: Visitor, returnTo: string): Promise<BegunSignOn> {
    const tenantId = await this.tenants.ofSignOn(this.provider.organization);
    if (!tenantId) throw new SignOnNotConfigured();
    const actor = actorAt(tenantId, visitor);
    // beginnings count until they lead somewhere: nobody fills the table with them
    return this.addresses.hold(visitor.address, async () => {
      const { token, expiresAt, secrets } = await this.unitOfWork.run(actor, (tx) =>
        this.steps.open(tx, actor.tenantId, {
          purpose: 'sign-in',
          sessionId: visitor.sessionId,
          signs: null,
          returnTo,
        }),
      );
      const url = await this.provider.authorizationUrl(secrets, { reauthenticates: false });
      return { url, token, expiresAt };
    });
  }

  /** @param token of the browser's cookie. Throws `SignInOver` where there is nothing to end, `SignInLimited`. */
  async end(visitor: Visitor, token: string, search: string): Promise<EndedSignOn> {
    const tenantId = await this.tenants.ofStep('sign_on', token);
    if (!tenantId) throw new SignInOver();
    const actor = actorAt(tenantId, visitor);
    const step = await this.addresses.take(visitor.address, async () => {
      const taken = await this.unitOfWork.run(actor, (tx) =>
        this.steps.take(tx, actor.tenantId, token),
      );
      if (!taken) throw new SignInOver();
      return taken;
    });
    const ended = await this.returns.settle(actor, visitor, step, search);
    if ('session' in ended) await this.addresses.giveBack(visitor.address);
    return ended;
  }
}

function actorAt(tenantId: string, { address }: Visitor): Actor {
  return { ...serviceActor('api', tenantId), address };
}
