import { AuditTrail } from '@app/audit';
import { UnitOfWork } from '@app/database';
import type { Actor, DomainError } from '@app/platform';
import { Injectable } from '@nestjs/common';
import type { Role } from '../accounts/person.entities.js';
import { SessionEnds } from '../sessions/session-ends.js';
import { type StartedSession, SessionStarts, type Visitor } from '../sessions/session-starts.js';
import { SignInRefusals } from '../sign-in/sign-in-refusals.js';
import type { ProvedIdentity } from './identity-provider.js';
import { SignOnAccounts } from './sign-on-accounts.js';
import { SignOnNoRole, SignOnRemoved } from './sign-on.errors.js';

type Settled = { readonly session: StartedSession } | { readonly refused: DomainError };

/** Lets in whom the provider vouches for, with the roles that its groups give. */
@Injectable()
export class SignOnAuthentication {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly audit: AuditTrail,
    private readonly accounts: SignOnAccounts,
    private readonly sessions: SessionStarts,
    private readonly ends: SessionEnds,
    private readonly refusals: SignInRefusals,
  ) {}

  /** Throws `SignOnRemoved`, `SignOnNoRole`, `TenantSuspended`. */
  async letIn(
    actor: Actor,
    visitor: Visitor,
    identity: ProvedIdentity,
    roles: readonly Role[],
  ): Promise<StartedSession> {
    const settled = await this.refusals.unlessSuspended(actor, null, () =>
      this.unitOfWork.run(actor, async (tx): Promise<Settled> => {
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
        return { session: await this.sessions.start(tx, person, visitor, 'oidc') };
      }),
    );
    if ('refused' in settled) throw settled.refused;
    return settled.session;
  }
}

function refusalOf(removedAt: Date | null, roles: number): SignOnRemoved | SignOnNoRole | null {
  if (removedAt) return new SignOnRemoved();
  return roles === 0 ? new SignOnNoRole() : null;
}
