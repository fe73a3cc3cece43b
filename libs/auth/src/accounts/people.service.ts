import { AuditTrail } from '@app/audit';
import { type Page, type PageRequest, toPage, type Transaction, UnitOfWork } from '@app/database';
import type { Actor } from '@app/platform';
import { Injectable } from '@nestjs/common';
import { AccountActions } from './account-actions.js';
import { type NamedPerson, PeopleRepository } from './people.repository.js';
import { PeopleDetails, type PersonDetails } from './people-details.js';
import { Person } from './person.entities.js';

/** The people of a tenant, as the operator and the administrators see them. */
@Injectable()
export class PeopleService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly audit: AuditTrail,
    private readonly actions: AccountActions,
    private readonly people: PeopleRepository,
    private readonly details: PeopleDetails,
  ) {}

  /** Those who were not removed, by the time at which they were added. */
  async list(actor: Actor, request: PageRequest): Promise<Page<PersonDetails>> {
    return this.unitOfWork.run(actor, async (tx) => {
      const found = await this.people.page(tx, actor.tenantId, request);
      const { items: people, nextCursor } = toPage(found, request);
      await this.audit.record(tx, actor, {
        action: 'person.listed',
        subject: { type: 'person', id: null },
        details: { count: people.length },
      });
      return { items: await this.details.ofAll(tx, actor.tenantId, people), nextCursor };
    });
  }

  /** Throws `PersonNotFound`. */
  async get(actor: Actor, personId: string): Promise<PersonDetails> {
    return this.actions.on(actor, personId, async (tx, person) => {
      await this.audit.record(tx, actor, {
        action: 'person.read',
        subject: { type: 'person', id: personId },
      });
      return this.details.of(tx, person);
    });
  }

  /** What people are called, by id, removed ones included: for anyone who shows what they did. */
  async namesOf(tx: Transaction, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
    return this.people.displayNames(tx, ids);
  }

  /** Name and roles of somebody who signs, as they are now. */
  async signer(
    tx: Transaction,
    personId: string,
  ): Promise<Pick<NamedPerson, 'displayName' | 'roles'>> {
    return this.people.named(tx, await tx.findOneByOrFail(Person, { id: personId }));
  }
}
