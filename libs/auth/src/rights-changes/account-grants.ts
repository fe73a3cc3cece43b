import type { Transaction } from '@app/database';
import { type Actor, newId } from '@app/platform';
import { Inject, Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { Person } from '../accounts/person.entities.js';
import { LinkedAccounts } from '../accounts/linked-accounts.service.js';
import { RIGHTS_WAIT_MS } from './rights-requests.js';
import { AccountGrant, type AccountGrantAction } from './rights-change.entities.js';

/** Who stands behind an account: what takes two persons takes none whom one of them has made. */
@Injectable()
export class AccountGrants {
  constructor(
    private readonly samePerson: LinkedAccounts,
    @Inject(RIGHTS_WAIT_MS) private readonly waitMs: number,
  ) {}

  async record(
    tx: Transaction,
    { kind, id, tenantId }: Actor,
    personId: string,
    action: AccountGrantAction,
  ): Promise<void> {
    const grantedBy = kind === 'person' ? id : null;
    await tx.insert(AccountGrant, {
      id: newId(),
      tenantId,
      personId,
      action,
      grantedBy,
      grantedAt: new Date(),
    });
  }

  /** Whether the one human being made the other's account, gave it rights or confirmed them. */
  async standsBehind(
    tx: Transaction,
    who: string,
    account: string,
    actions: readonly AccountGrantAction[] = ['created', 'raised', 'confirmed'],
  ): Promise<boolean> {
    return tx.existsBy(AccountGrant, {
      personId: In([...(await this.samePerson.accountsOf(tx, account))]),
      grantedBy: In([...(await this.samePerson.accountsOf(tx, who))]),
      action: In([...actions]),
    });
  }

  /** Whether somebody else reset what the person signs in with, and could be in their place still. */
  async wasResetLately(tx: Transaction, personId: string): Promise<boolean> {
    const { credentialsResetAt } = await tx.findOneByOrFail(Person, { id: personId });
    return credentialsResetAt !== null && credentialsResetAt.getTime() + this.waitMs > Date.now();
  }

  /** Whether the other made the account, and nobody else has confirmed it since. */
  async dependsOn(tx: Transaction, account: string, maker: string): Promise<boolean> {
    const accounts = await this.samePerson.accountsOf(tx, account);
    const makers = await this.samePerson.accountsOf(tx, maker);
    const grants = await tx.find(AccountGrant, {
      where: { personId: In([...accounts]) },
      order: { grantedAt: 'asc', id: 'asc' },
    });
    const isOf = ({ grantedBy }: AccountGrant): boolean =>
      grantedBy !== null && makers.includes(grantedBy);
    const made = grants.findLastIndex((grant) => grant.action === 'created' && isOf(grant));
    if (made === -1) return false;
    return !grants.slice(made).some((grant) => grant.action === 'confirmed' && !isOf(grant));
  }
}
