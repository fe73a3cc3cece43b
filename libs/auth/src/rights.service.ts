import { type AuditedAct, AuditTrail, Refusals } from '@app/audit';
import { Compartment, type Transaction, UnitOfWork } from '@app/database';
import { type Actor, DomainError } from '@app/platform';
import { Injectable } from '@nestjs/common';
import { In, IsNull } from 'typeorm';
import { ClientNotFound } from './auth.errors.js';
import { ApiClient, ApiClientCompartment, ApiClientScope } from './client.entities.js';
import { type Membership, membershipsOfClients, membershipsOfPeople } from './memberships.js';
import { PersonNotFound } from './people.errors.js';
import { PeopleRepository } from './people.repository.js';
import type { ClientScope } from './permissions.js';
import { Person, PersonCompartment, PersonRole, type Role } from './person.entities.js';
import { CompartmentNotFound, LastAdministrator, OwnRights } from './rights.errors.js';

/** What people and clients may do and see. A change holds from the next request on. */
@Injectable()
export class RightsService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly audit: AuditTrail,
    private readonly refusals: Refusals,
    private readonly people: PeopleRepository,
  ) {}

  /** Takes the place of all roles. Throws `OwnRights`, `PersonNotFound`, `LastAdministrator`. */
  async setRoles(actor: Actor, personId: string, roles: readonly Role[]): Promise<void> {
    await this.changing(actor, { type: 'person', id: personId }, async (tx) => {
      const had = (await tx.findBy(PersonRole, { personId })).map(({ role }) => role).toSorted();
      const has = [...new Set(roles)].toSorted();
      await tx.delete(PersonRole, { personId });
      for (const role of has) {
        await tx.insert(PersonRole, { personId, role, tenantId: actor.tenantId });
      }
      if (had.includes('administrator') && !has.includes('administrator')) {
        await this.requireAdministrator(tx, actor);
      }
      return { what: 'roles', before: had.join(' '), after: has.join(' ') };
    });
  }

  /** Takes the place of all scopes. Throws `ClientNotFound`. */
  async setScopes(actor: Actor, clientId: string, scopes: readonly ClientScope[]): Promise<void> {
    await this.changing(actor, { type: 'client', id: clientId }, async (tx) => {
      const rows = await tx.findBy(ApiClientScope, { clientId });
      const had = rows.map(({ scope }) => scope).toSorted();
      const has = [...new Set(scopes)].toSorted();
      await tx.delete(ApiClientScope, { clientId });
      for (const scope of has) {
        await tx.insert(ApiClientScope, { clientId, scope, tenantId: actor.tenantId });
      }
      return { what: 'scopes', before: had.join(' '), after: has.join(' ') };
    });
  }

  /** Takes the place of all memberships. Throws `OwnRights`, `CompartmentNotFound` and as above. */
  async setMemberships(
    actor: Actor,
    whose: { readonly type: 'person' | 'client'; readonly id: string },
    given: readonly Membership[],
  ): Promise<void> {
    await this.changing(actor, whose, async (tx) => {
      const { tenantId } = actor;
      const byId = new Map(given.map((membership) => [membership.compartmentId, membership]));
      if ((await tx.countBy(Compartment, { id: In([...byId.keys()]) })) !== byId.size) {
        throw new CompartmentNotFound();
      }
      const before = await this.memberships(tx, whose);
      if (whose.type === 'person') {
        const personId = whose.id;
        await tx.delete(PersonCompartment, { personId });
        for (const each of byId.values()) {
          await tx.insert(PersonCompartment, { personId, tenantId, ...each });
        }
      } else {
        const clientId = whose.id;
        await tx.delete(ApiClientCompartment, { clientId });
        for (const each of byId.values()) {
          await tx.insert(ApiClientCompartment, { clientId, tenantId, ...each });
        }
      }
      return { what: 'compartments', before: told(before), after: told([...byId.values()]) };
    });
  }

  /**
   * Inside the transaction that may have taken the last one away. The operator may: the machine's
   * shell makes the link to another first one. Throws `LastAdministrator`.
   */
  async requireAdministrator(tx: Transaction, { kind, tenantId }: Actor): Promise<void> {
    if (kind === 'service') return;
    if (!(await this.people.hasAdministrator(tx, tenantId))) throw new LastAdministrator();
  }

  private async memberships(
    tx: Transaction,
    { type, id }: { readonly type: 'person' | 'client'; readonly id: string },
  ): Promise<readonly Membership[]> {
    const of = type === 'person' ? membershipsOfPeople : membershipsOfClients;
    return (await of(tx, [id]))(id);
  }

  private async changing(
    actor: Actor,
    subject: { readonly type: 'person' | 'client'; readonly id: string },
    change: (tx: Transaction) => Promise<NonNullable<AuditedAct['details']>>,
  ): Promise<void> {
    try {
      await this.unitOfWork.run(actor, async (tx) => {
        if (subject.id === actor.id) throw new OwnRights();
        // of two at once the second sees what the first has left: two administrators cannot both go
        await tx.query('select pg_advisory_xact_lock(hashtextextended($1, 11))', [actor.tenantId]);
        await requireThere(tx, subject);
        const details = await change(tx);
        await this.audit.record(tx, actor, { action: 'rights.changed', subject, details });
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

function told(memberships: readonly Membership[]): string {
  return memberships
    .map(({ compartmentId, clearance }) => `${compartmentId}:${clearance}`)
    .toSorted()
    .join(' ');
}
