import { AuditTrail, Refusals } from '@app/audit';
import { Compartment, type Transaction, UnitOfWork } from '@app/database';
import { type Actor, DomainError } from '@app/platform';
import { Injectable } from '@nestjs/common';
import { In, IsNull, Not } from 'typeorm';
import { ClientNotFound } from '../auth.errors.js';
import { ApiClient, ApiClientCompartment, ApiClientScope } from '../clients/client.entities.js';
import { type Membership, membershipsOfClients, membershipsOfPeople } from './memberships.js';
import { PersonNotFound } from '../accounts/people.errors.js';
import { requireAdministrator } from './administrators.js';
import type { ClientScope } from './client-scopes.js';
import { PermissionTable } from './permission-table.js';
import { Person, type Role } from '../accounts/person.entities.js';
import { AccountGrants } from '../rights-changes/account-grants.js';
import {
  divideMemberships,
  divideRoles,
  membershipsText,
} from '../rights-changes/divided-rights.js';
import { lockRights } from '../rights-changes/lock-rights.js';
import { placeMemberships, placeRoles, rolesOf } from '../rights-changes/place-rights.js';
import { RightsChange } from '../rights-changes/rights-change.entities.js';
import { RightsRequests } from '../rights-changes/rights-requests.js';
import { CompartmentNotFound, OwnRights } from './rights.errors.js';

/**
 * What people and clients may do and see. A change holds from the next request on; where it gives a person
 * more than writing, and an administrator asks for it, from the confirmation of a second one on, or after a wait.
 */
@Injectable()
export class RightsService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly audit: AuditTrail,
    private readonly refusals: Refusals,
    private readonly requests: RightsRequests,
    private readonly grants: AccountGrants,
    private readonly permissions: PermissionTable,
  ) {}

  /** Takes the place of all roles. Throws `OwnRights`, `PersonNotFound`, `LastAdministrator`. */
  async setRoles(actor: Actor, personId: string, roles: readonly Role[]): Promise<void> {
    await this.changing(actor, { type: 'person', id: personId }, async (tx) => {
      const { tenantId } = actor;
      const { nameUnconfirmed: held } = await tx.findOneByOrFail(Person, { id: personId });
      const had = await rolesOf(tx, personId);
      const wanted = [...new Set(roles)].toSorted();
      const trusted = actor.kind === 'service';
      const waiting = held ? wanted : trusted ? [] : this.permissions.rolesAnsweredForByName();
      const { now, waits } = divideRoles(had, wanted, waiting);
      await placeRoles(tx, { personId, tenantId }, now, { confirmed: trusted });
      if (had.includes('administrator') && !now.includes('administrator')) {
        await requireAdministrator(tx, actor);
      }
      if (!trusted && wanted.some((role) => !had.includes(role))) {
        await this.grants.record(tx, actor, personId, 'raised');
      }
      const before = had.join(' ');
      await this.changed(
        tx,
        actor,
        personId,
        { what: 'roles', before, after: now.join(' ') },
        waits,
      );
      if (!waits) return this.requests.drop(tx, actor, personId, 'roles');
      const lookAlikeOf = held ? await this.lookAlikeOf(tx, personId) : null;
      const request = { personId, wanted: { roles: wanted }, before, lookAlikeOf };
      await this.requests.open(tx, actor, request);
    });
  }

  /** Takes the place of all scopes. Throws `ClientNotFound`. */
  async setScopes(actor: Actor, clientId: string, scopes: readonly ClientScope[]): Promise<void> {
    const subject = { type: 'client', id: clientId } as const;
    await this.changing(actor, subject, async (tx) => {
      const rows = await tx.findBy(ApiClientScope, { clientId });
      const had = rows.map(({ scope }) => scope).toSorted();
      const has = [...new Set(scopes)].toSorted();
      await tx.delete(ApiClientScope, { clientId });
      for (const scope of has) {
        await tx.insert(ApiClientScope, { clientId, scope, tenantId: actor.tenantId });
      }
      const details = { what: 'scopes', before: had.join(' '), after: has.join(' ') };
      await this.audit.record(tx, actor, { action: 'rights.changed', subject, details });
    });
  }

  /** Takes the place of all memberships. Throws `OwnRights`, `CompartmentNotFound` and as above. */
  async setMemberships(
    actor: Actor,
    whose: { readonly type: 'person' | 'client'; readonly id: string },
    given: readonly Membership[],
  ): Promise<void> {
    await this.changing(actor, whose, async (tx) => {
      const byId = new Map(given.map((membership) => [membership.compartmentId, membership]));
      if ((await tx.countBy(Compartment, { id: In([...byId.keys()]) })) !== byId.size) {
        throw new CompartmentNotFound();
      }
      const wanted = [...byId.values()];
      if (whose.type === 'person') return this.setMembershipsOf(tx, actor, whose.id, wanted);
      const clientId = whose.id;
      const before = (await membershipsOfClients(tx, [clientId]))(clientId);
      await tx.delete(ApiClientCompartment, { clientId });
      for (const each of wanted) {
        await tx.insert(ApiClientCompartment, { clientId, tenantId: actor.tenantId, ...each });
      }
      await this.audit.record(tx, actor, {
        action: 'rights.changed',
        subject: whose,
        details: {
          what: 'compartments',
          before: membershipsText(before),
          after: membershipsText(wanted),
        },
      });
    });
  }

  private async setMembershipsOf(
    tx: Transaction,
    actor: Actor,
    personId: string,
    wanted: readonly Membership[],
  ): Promise<void> {
    const had = (await membershipsOfPeople(tx, [personId]))(personId);
    const trusted = actor.kind === 'service';
    const { now, waits } = trusted ? { now: wanted, waits: false } : divideMemberships(had, wanted);
    await placeMemberships(tx, { personId, tenantId: actor.tenantId }, now);
    if (waits) await this.grants.record(tx, actor, personId, 'raised');
    const before = membershipsText(had);
    const details = { what: 'compartments', before, after: membershipsText(now) };
    await this.changed(tx, actor, personId, details, waits);
    if (!waits) return this.requests.drop(tx, actor, personId, 'compartments');
    const memberships = wanted.toSorted((one, other) =>
      one.compartmentId.localeCompare(other.compartmentId),
    );
    const request = { personId, wanted: { memberships }, before, lookAlikeOf: null };
    await this.requests.open(tx, actor, request);
  }

  /** Of what waits alone there is an entry of its own. */
  private async changed(
    tx: Transaction,
    actor: Actor,
    id: string,
    details: { readonly what: string; readonly before: string; readonly after: string },
    waits: boolean,
  ): Promise<void> {
    if (waits && details.before === details.after) return;
    const subject = { type: 'person', id };
    await this.audit.record(tx, actor, { action: 'rights.changed', subject, details });
  }

  /** Whose name it was when the account was made, if that is known still. */
  private async lookAlikeOf(tx: Transaction, personId: string): Promise<string | null> {
    const [earlier] = await tx.find(RightsChange, {
      where: { personId, what: 'roles', lookAlikeOf: Not(IsNull()) },
      order: { requestedAt: 'desc' },
      take: 1,
    });
    return earlier?.lookAlikeOf ?? null;
  }

  private async changing(
    actor: Actor,
    subject: { readonly type: 'person' | 'client'; readonly id: string },
    change: (tx: Transaction) => Promise<void>,
  ): Promise<void> {
    try {
      await this.unitOfWork.run(actor, async (tx) => {
        if (subject.id === actor.id) throw new OwnRights();
        // of two at once the second sees what the first has left: two administrators cannot both go
        await lockRights(tx, actor.tenantId);
        await requireThere(tx, subject);
        await change(tx);
      });
    } catch (error) {
      if (error instanceof DomainError) {
        await this.refusals.record(actor, { subject, reason: error.code });
      }
      throw error;
    }
  }
}

async function requireThere(
  tx: Transaction,
  { type, id }: { readonly type: 'person' | 'client'; readonly id: string },
): Promise<void> {
  if (type === 'person') {
    if (!(await tx.existsBy(Person, { id, removedAt: IsNull() }))) throw new PersonNotFound();
  } else if (!(await tx.existsBy(ApiClient, { id, revokedAt: IsNull() }))) {
    throw new ClientNotFound();
  }
}
