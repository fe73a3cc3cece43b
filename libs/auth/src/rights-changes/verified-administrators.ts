import type { Transaction } from '@app/database';
import { Injectable } from '@nestjs/common';
import { In, IsNull, Not } from 'typeorm';
import { SecondFactors } from '../factors/second-factors.js';
import { Person, PersonRole } from '../accounts/person.entities.js';
import { LinkedAccounts } from '../accounts/linked-accounts.service.js';
import { SignOnIdentity } from '../sign-on/sign-on.entities.js';

/**
 * Administrators whom one person alone cannot make: they came from the machine's shell or the groups of
 * the site's provider, or somebody else confirmed them, and they have a second factor or sign in at the provider.
 */
@Injectable()
export class VerifiedAdministrators {
  constructor(
    private readonly factors: SecondFactors,
    private readonly samePerson: LinkedAccounts,
  ) {}

  /** Of these people, or of all in the tenant. */
  async among(
    tx: Transaction,
    tenantId: string,
    personIds?: readonly string[],
  ): Promise<ReadonlySet<string>> {
    const roles = await tx.findBy(PersonRole, {
      tenantId,
      role: 'administrator',
      ...(personIds && { personId: In([...personIds]) }),
    });
    const people = await tx.findBy(Person, {
      id: In(roles.map(({ personId }) => personId)),
      removedAt: IsNull(),
      administratorConfirmedAt: Not(IsNull()),
    });
    const ids = people.map(({ id }) => id);
    const signOn = await tx.find(SignOnIdentity, {
      select: { personId: true },
      where: { personId: In(ids) },
    });
    const proved = new Set([
      ...(await this.factors.among(tx, ids)),
      ...signOn.map(({ personId }) => personId),
    ]);
    return new Set(ids.filter((id) => proved.has(id)));
  }

  /** Whether one person alone can make an account in another's name that signs. */
  async isSingle(tx: Transaction, tenantId: string): Promise<boolean> {
    return (await this.count(tx, tenantId)) < 2;
  }

  /** How many human beings they are. */
  async count(tx: Transaction, tenantId: string): Promise<number> {
    const ids = [...(await this.among(tx, tenantId))];
    return new Set((await this.samePerson.humansOf(tx, ids)).values()).size;
  }
}
