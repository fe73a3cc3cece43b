import { AuditTrail } from '@app/audit';
import { UnitOfWork } from '@app/database';
import { type Actor, DomainError, serviceActor } from '@app/platform';
import { Injectable } from '@nestjs/common';
import { AddressLimit } from '../sign-in/address-limit.js';
import { SignInOver } from '../factors/factors.errors.js';
import { SessionEnds } from '../sessions/session-ends.js';
import { type StartedSession, SessionStarts, type Visitor } from '../sessions/session-starts.js';
import { SignInRefusals } from '../sign-in/sign-in-refusals.js';
import { SignInTenants } from '../sign-in/sign-in-tenants.js';
import { IdentityProvider, type ProvedIdentity } from './identity-provider.js';
import { SignOnAccounts } from './sign-on-accounts.js';
import { SignOnConfirmations } from './sign-on-confirmations.service.js';
import { SignOnNoRole, SignOnNotConfigured, SignOnRemoved } from './sign-on.errors.js';
import { type BegunSignOn, SignOnSteps, type TakenStep } from './sign-on-steps.js';

/** How a browser came back: with a session, with the proof that it is still the same person, or in vain. */
export type EndedSignOn = Pick<TakenStep, 'purpose' | 'returnTo'> &
  (
    | { readonly session: StartedSession }
    | { readonly confirmation: string }
    | { readonly refused: DomainError }
  );

type Settled = { readonly session: StartedSession } | { readonly refused: DomainError };

/** Lets people in whom the site's own provider vouches for. */
@Injectable()
export class SignOnService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly tenants: SignInTenants,
    private readonly audit: AuditTrail,
    private readonly addresses: AddressLimit,
    private readonly provider: IdentityProvider,
    private readonly steps: SignOnSteps,
    private readonly accounts: SignOnAccounts,
    private readonly confirmations: SignOnConfirmations,
    private readonly sessions: SessionStarts,
    private readonly ends: SessionEnds,
    private readonly refusals: SignInRefusals,
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
      const url = await this.provider.authorizationUrl(secrets, { anew: false });
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
    const { purpose, returnTo } = step;
    try {
      const identity = await this.provider.identify(search, step.secrets);
      if (purpose === 'confirmation') {
        const confirmation = await this.confirmations.keep(actor, step, identity);
        return { purpose, returnTo, confirmation };
      }
      const session = await this.refusals.unlessSuspended(actor, null, () =>
        this.letIn(actor, visitor, step, identity),
      );
      await this.addresses.giveBack(visitor.address);
      return { purpose, returnTo, session };
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      return { purpose, returnTo, refused: error };
    }
  }

  private async letIn(
    actor: Actor,
    visitor: Visitor,
    { sessionId }: TakenStep,
    identity: ProvedIdentity,
  ): Promise<StartedSession> {
    const roles = this.provider.rolesOf(identity);
    const settled = await this.unitOfWork.run(actor, async (tx): Promise<Settled> => {
      const known = await this.accounts.find(tx, actor.tenantId, identity);
      const refused = refusalOf(known?.removedAt ?? null, roles.length);
      if (refused) {
        await this.audit.record(tx, actor, {
          action: 'session.refused',
          outcome: 'refused',
          subject: known ? { type: 'person', id: known.id } : { type: 'sign_on', id: null },
          reason: refused.code,
          details: { groups: identity.groups.length },
          confidential: { identity: { value: `${identity.issuer} ${identity.subject}` } },
        });
        if (known && !known.removedAt) {
          await this.accounts.follow(tx, actor, known, roles);
          await this.ends.endAll(tx, actor, { personId: known.id, reason: 'revoked' });
        }
        return { refused };
      }
      const person = known ?? (await this.accounts.create(tx, actor, identity, roles));
      await this.accounts.follow(tx, actor, person, roles);
      return { session: await this.sessions.start(tx, person, { ...visitor, sessionId }, 'oidc') };
    });
    if ('refused' in settled) throw settled.refused;
    return settled.session;
  }
}

function actorAt(tenantId: string, { address }: Visitor): Actor {
  return { ...serviceActor('api', tenantId), address };
}

function refusalOf(removedAt: Date | null, roles: number): SignOnRemoved | SignOnNoRole | null {
  if (removedAt) return new SignOnRemoved();
  return roles === 0 ? new SignOnNoRole() : null;
}
