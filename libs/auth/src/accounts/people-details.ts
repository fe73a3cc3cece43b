import type { Transaction } from '@app/database';
import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { type Membership, membershipsOfPeople } from '../access/memberships.js';
import { SecondFactors } from '../factors/second-factors.js';
import { RightsChange, type WantedRights } from '../rights-changes/rights-change.entities.js';
import { VerifiedAdministrators } from '../rights-changes/verified-administrators.js';
import { SignInAttempts } from '../sign-in/sign-in-attempts.js';
import { type NamedPerson, PeopleRepository } from './people.repository.js';
import type { Person } from './person.entities.js';

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

/** What the operator and the administrators are told of people. */
@Injectable()
export class PeopleDetails {
  constructor(
    private readonly people: PeopleRepository,
    private readonly attempts: SignInAttempts,
    private readonly factors: SecondFactors,
    private readonly verified: VerifiedAdministrators,
  ) {}

  async of(tx: Transaction, person: Person): Promise<PersonDetails> {
    const [details] = await this.ofAll(tx, person.tenantId, [person]);
    if (!details) throw new Error('one person has details');
    return details;
  }

  async ofAll(
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
}
