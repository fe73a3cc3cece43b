import { type Actor, DomainError } from '@app/platform';
import { Injectable } from '@nestjs/common';
import type { StartedSession, Visitor } from '../sessions/session-starts.js';
import { IdentityProvider } from './identity-provider.js';
import { SignOnAuthentication } from './sign-on-authentication.js';
import { SignOnConfirmations } from './sign-on-confirmations.service.js';
import type { TakenStep } from './sign-on-steps.js';

/** How a browser came back: with a session, with the proof that it is still the same person, or in vain. */
export type EndedSignOn = Pick<TakenStep, 'purpose' | 'returnTo'> &
  (
    | { readonly session: StartedSession }
    | { readonly confirmation: string }
    | { readonly refused: DomainError }
  );

/** What becomes of a browser that comes back from the provider. */
@Injectable()
export class SignOnReturns {
  constructor(
    private readonly provider: IdentityProvider,
    private readonly authentication: SignOnAuthentication,
    private readonly confirmations: SignOnConfirmations,
  ) {}

  /** @param search what the provider has put behind the address that it sent the browser back to */
  async settle(
    actor: Actor,
    visitor: Visitor,
    step: TakenStep,
    search: string,
  ): Promise<EndedSignOn> {
    const { purpose, returnTo, sessionId, secrets } = step;
    try {
      const identity = await this.provider.identify(search, secrets);
      if (purpose === 'confirmation') {
        const confirmation = await this.confirmations.keep(actor, step, identity);
        return { purpose, returnTo, confirmation };
      }
      const roles = this.provider.rolesOf(identity);
      const from = { ...visitor, sessionId };
      const session = await this.authentication.letIn(actor, from, identity, roles);
      return { purpose, returnTo, session };
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      return { purpose, returnTo, refused: error };
    }
  }
}
