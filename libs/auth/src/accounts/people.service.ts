import { AuditTrail, Refusals } from '@app/audit';
import {
  isUniqueViolation,
  type Page,
  type PageRequest,
  toPage,
  type Transaction,
  UnitOfWork,
} from '@app/database';
import type { Actor, DomainError } from '@app/platform';
import { Injectable } from '@nestjs/common';
import { hasAdministrator, requireAdministrator } from '../access/administrators.js';
import { In, IsNull } from 'typeorm';
import { EmailAddresses } from '../emails/email-addresses.js';
import { SecondFactors } from '../factors/second-factors.js';
import { type Membership, membershipsOfPeople } from '../access/memberships.js';
import { LoginNameTaken, PersonNotFound } from './people.errors.js';
import { type NamedPerson, PeopleRepository } from './people.repository.js';
import { Person, type Role } from './person.entities.js';
import { LastAdministrator, OwnCredentials, OwnRights } from '../access/rights.errors.js';
import { lockRights } from '../rights-changes/lock-rights.js';
import { NewAccounts } from '../rights-changes/new-accounts.js';
import { RightsChange, type WantedRights } from '../rights-changes/rights-change.entities.js';
import { RightsRequests } from '../rights-changes/rights-requests.js';
import { VerifiedAdministrators } from '../rights-changes/verified-administrators.js';
import { SessionEnds } from '../sessions/session-ends.js';
import { SetupLinksService } from './setup-links.service.js';
import { SignInAttempts } from '../sign-in/sign-in-attempts.js';

export interface PersonDetails extends NamedPerson {
  /** False until the person has set one through the first link. */
  readonly hasPassword: boolean;
  readonly hasSecondFactor: boolean;
  readonly lockedUntil: Date | null;
  readonly memberships: readonly Membership[];
  /** Rights that wait for a second person, at most one of each kind. */
  readonly waiting: readonly WantedRights[];
  /** Whether it counts as a second person; null for who does not administer. */
  readonly isVerifiedAdministrator: boolean | null;
  readonly createdAt: Date;
}

export interface PersonToAdd {
  readonly loginName: string;
  readonly displayName: string;
  readonly roles: readonly Role[];
}

/** The people of a tenant, as the operator and the administrators see and keep them. */
@Injectable()
export class PeopleService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly audit: AuditTrail,
    private readonly refusals: Refusals,
    private readonly people: PeopleRepository,
    private readonly links: SetupLinksService,
    private readonly attempts: SignInAttempts,
    private readonly ends: SessionEnds,
    private readonly factors: SecondFactors,
    private readonly emails: EmailAddresses,
    private readonly accounts: NewAccounts,
    private readonly requests: RightsRequests,
    private readonly verified: VerifiedAdministrators,
  ) {}

  /**
   * Makes a person who sees the default compartment, and the token of the link to a first password. Roles
   * may wait (`NewAccounts`).
   */
  async add(
    actor: Actor,
    { loginName, displayName, roles }: PersonToAdd,
  ): Promise<{ readonly person: PersonDetails; readonly link: string }> {
    const { tenantId } = actor;
    try {
      return await this.unitOfWork.run(actor, async (tx) => {
        const given = { loginName, displayName, roles, passwordHash: null };
        const { id } = await this.accounts.insert(tx, actor, given, async (account) => {
          await this.audit.record(tx, actor, {
            action: 'person.created',
            subject: { type: 'person', id: account.id },
            details: { roles: account.roles.join(' ') },
            confidential: {
              loginName: { value: loginName, objectKey: account.key },
              displayName: { value: displayName, objectKey: account.key },
            },
          });
        });
        const link = await this.link(tx, actor, id);
        const [person] = await this.details(tx, tenantId, [
          await tx.findOneByOrFail(Person, { id }),
        ]);
        if (!person) throw new Error('one person has details');
        return { person, link };
      });
    } catch (error) {
      const taken = error instanceof LoginNameTaken || isUniqueViolation(error, 'person_login_idx');
      if (!taken) throw error;
      return this.refuse(actor, null, new LoginNameTaken());
    }
  }

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
      return { items: await this.details(tx, actor.tenantId, people), nextCursor };
    });
  }

  /** Throws `PersonNotFound`. */
  async get(actor: Actor, personId: string): Promise<PersonDetails> {
    return this.ofPerson(actor, personId, async (tx, person) => {
      await this.audit.record(tx, actor, {
        action: 'person.read',
        subject: { type: 'person', id: personId },
      });
      const [details] = await this.details(tx, actor.tenantId, [person]);
      if (!details) throw new Error('one person has details');
      return details;
    });
  }

  /**
   * The token of a link with which the person sets a new password; earlier links are dead. Throws
   * `OwnCredentials`, `PersonNotFound`.
   */
  async createLink(actor: Actor, personId: string): Promise<string> {
    if (personId === actor.id) await this.refuse(actor, personId, new OwnCredentials());
    return this.ofPerson(actor, personId, async (tx, { passwordHash }) => {
      // the link to a first password resets nothing
      if (passwordHash !== null) {
        await tx.update(Person, { id: personId }, { credentialsResetAt: new Date() });
      }
      return this.link(tx, actor, personId);
    });
  }

  /** Lets the person try again at once. */
  async unlock(actor: Actor, personId: string): Promise<void> {
    await this.ofPerson(actor, personId, async (tx, person) => {
      await this.attempts.forget(tx, actor.tenantId, person);
      await this.audit.record(tx, actor, {
        action: 'person.unlocked',
        subject: { type: 'person', id: personId },
      });
    });
  }

  /**
   * Takes away what the person has beside the password, and ends their sessions. Throws
   * `OwnCredentials`, `PersonNotFound`.
   */
  async resetFactors(actor: Actor, personId: string): Promise<void> {
    if (personId === actor.id) await this.refuse(actor, personId, new OwnCredentials());
    await this.ofPerson(actor, personId, async (tx) => {
      await this.factors.removeAll(tx, personId);
      await tx.update(Person, { id: personId }, { credentialsResetAt: new Date() });
      await this.ends.endAll(tx, actor, { personId, reason: 'revoked' });
      await this.audit.record(tx, actor, {
        action: 'person.factors-reset',
        subject: { type: 'person', id: personId },
      });
    });
  }

  /** Nobody signs in as this person again, and the name is free; what they did keeps it. */
  async remove(actor: Actor, personId: string): Promise<void> {
    if (personId === actor.id) await this.refuse(actor, personId, new OwnRights());
    await this.ofPerson(actor, personId, async (tx, person) => {
      const administers = await hasAdministrator(tx, actor.tenantId);
      // as every change of rights: two administrators cannot remove each other
      await lockRights(tx, actor.tenantId);
      const { affected } = await tx.update(
        Person,
        { id: personId, removedAt: IsNull() },
        { removedAt: new Date(), passwordHash: null },
      );
      if (affected !== 1) return false;
      if (administers) await requireAdministrator(tx, actor);
      await this.attempts.forget(tx, actor.tenantId, person);
      await this.links.endAll(tx, actor.tenantId, personId);
      await this.factors.removeAll(tx, personId);
      await this.emails.remove(tx, personId);
      await this.requests.drop(tx, actor, personId, 'roles');
      await this.requests.drop(tx, actor, personId, 'compartments');
      await this.ends.endAll(tx, actor, { personId, reason: 'person-removed' });
      await this.audit.record(tx, actor, {
        action: 'person.removed',
        subject: { type: 'person', id: personId },
      });
      return true;
    });
  }

  /** What people are called, by id, removed ones included: for whoever shows what they did. */
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

  private async link(tx: Transaction, actor: Actor, personId: string): Promise<string> {
    await this.links.endAll(tx, actor.tenantId, personId);
    const { id, token } = await this.links.issue(tx, actor.tenantId, personId);
    await this.audit.record(tx, actor, {
      action: 'person.link-created',
      subject: { type: 'person', id: personId },
      related: [{ type: 'setup_link', id }],
    });
    return token;
  }

  /** Refuses, and records it, where the person is not there: never was, or was removed meanwhile. */
  private async ofPerson<T>(
    actor: Actor,
    personId: string,
    work: (tx: Transaction, person: Person) => Promise<T>,
  ): Promise<T> {
    const outcome = await this.unitOfWork
      .run(actor, async (tx) => {
        const person = await tx.findOneBy(Person, { id: personId, removedAt: IsNull() });
        return person ? { done: await work(tx, person) } : null;
      })
      .catch(async (error: unknown) => {
        if (error instanceof LastAdministrator) return this.refuse(actor, personId, error);
        throw error;
      });
    if (outcome === null || outcome.done === false) {
      return this.refuse(actor, personId, new PersonNotFound());
    }
    return outcome.done;
  }

  private async details(
    tx: Transaction,
    tenantId: string,
    people: readonly Person[],
  ): Promise<readonly PersonDetails[]> {
    const named = await this.people.namedAll(tx, people);
    const locks = await this.attempts.locks(tx, tenantId, people);
    const ids = people.map(({ id }) => id);
    const withFactor = await this.factors.among(tx, ids);
    const membershipsOf = await membershipsOfPeople(tx, ids);
    const waiting = await tx.findBy(RightsChange, { personId: In([...ids]), state: 'pending' });
    const verified = await this.verified.among(tx, tenantId, ids);
    return people.flatMap(({ id, passwordHash, createdAt, loginIndex }, index) => {
      const names = named[index];
      if (!names) return [];
      const lockedUntil = locks.get(loginIndex.toString('hex')) ?? null;
      return [
        {
          ...names,
          hasPassword: passwordHash !== null,
          hasSecondFactor: withFactor.has(id),
          lockedUntil,
          memberships: membershipsOf(id),
          waiting: waiting.filter(({ personId }) => personId === id).map(({ wanted }) => wanted),
          isVerifiedAdministrator: names.roles.includes('administrator') ? verified.has(id) : null,
          createdAt,
        },
      ];
    });
  }

  private async refuse(actor: Actor, id: string | null, error: DomainError): Promise<never> {
    await this.refusals.record(actor, { subject: { type: 'person', id }, reason: error.code });
    throw error;
  }
}
