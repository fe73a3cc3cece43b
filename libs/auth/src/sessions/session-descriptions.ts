import { blindIndex, type ObjectKey } from '@app/crypto';
import { AcrossTenants, KeyRing, Tenant, type Transaction } from '@app/database';
import { Inject, Injectable } from '@nestjs/common';
import { type NamedPerson, PeopleRepository } from '../accounts/people.repository.js';
import type { Person } from '../accounts/person.entities.js';
import { RightsChange } from '../rights-changes/rights-change.entities.js';
import { IdentityProvider } from '../sign-on/identity-provider.js';
import { SESSION_LIMITS, type SessionLimits } from './session-limits.js';
import { type RightsOfSession, SessionRights } from './session-rights.js';
import { Session } from './session.entities.js';

export interface SessionDetails extends RightsOfSession {
  readonly sessionId: string;
  readonly person: NamedPerson;
  readonly tenantName: string;
  /** What has to be said at the next sign-in; null where there is only one organization. */
  readonly organization: string | null;
  /** Where rights of the person wait for a second one. */
  readonly rightsTakeEffectAt: Date | null;
  readonly csrfToken: string;
  readonly idleSeconds: number;
  readonly expiresAt: Date;
  /** Whether it began by single sign-on, and where a browser ends that too, as far as it is known. */
  readonly signOn: { readonly endUrl: string | null } | null;
}

/** What whoever is in a session is told of it. */
@Injectable()
export class SessionDescriptions {
  constructor(
    private readonly keyRing: KeyRing,
    private readonly acrossTenants: AcrossTenants,
    private readonly people: PeopleRepository,
    private readonly rights: SessionRights,
    private readonly provider: IdentityProvider,
    @Inject(SESSION_LIMITS) private readonly limits: SessionLimits,
  ) {}

  async of(
    tx: Transaction,
    person: Person,
    sessionId: string,
    expiresAt: Date,
  ): Promise<SessionDetails> {
    const { tenantId } = person;
    const { indexVersion, authenticatedBy } = await tx.findOneByOrFail(Session, { id: sessionId });
    const index = await this.keyRing.tenantKey(tx, tenantId, 'blind_index', indexVersion);
    const { name, shortName } = await tx.findOneByOrFail(Tenant, { id: tenantId });
    const several = (await this.acrossTenants.tenantCount(tx)) > 1;
    const named = await this.people.named(tx, person);
    return {
      sessionId,
      person: named,
      tenantName: name,
      organization: several ? shortName : null,
      ...(await this.rights.of(tx, person, named.roles, sessionId)),
      rightsTakeEffectAt: await rightsTakeEffectAt(tx, person.id),
      csrfToken: csrfTokenOf(index.key, sessionId),
      idleSeconds: this.limits.idleSeconds,
      expiresAt,
      signOn: authenticatedBy === 'oidc' ? { endUrl: this.provider.endSessionUrl() } : null,
    };
  }
}

/** The first of those that wait. */
async function rightsTakeEffectAt(tx: Transaction, personId: string): Promise<Date | null> {
  const [next] = await tx.find(RightsChange, {
    where: { personId, state: 'pending' },
    order: { takesEffectAt: 'asc' },
    take: 1,
  });
  return next?.takesEffectAt ?? null;
}

/** A keyed hash of the session's id: the same as long as it lasts, and stored nowhere. */
export function csrfTokenOf(key: ObjectKey, sessionId: string): string {
  const hash = blindIndex(key, { field: 'session.csrf', value: sessionId });
  return `csrf_${hash.toString('base64url')}`;
}
