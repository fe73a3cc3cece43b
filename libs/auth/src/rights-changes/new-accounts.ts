import type { ObjectKey } from '@app/crypto';
import type { Transaction } from '@app/database';
import type { Actor } from '@app/platform';
import { Injectable } from '@nestjs/common';
import { PermissionTable } from '../access/permission-table.js';
import { type NewPerson, PeopleRepository } from '../accounts/people.repository.js';
import type { Role } from '../accounts/person.entities.js';
import { LookAlikes } from '../printed-names/look-alikes.js';
import { AccountGrants } from './account-grants.js';
import { divideRoles } from './divided-rights.js';
import { lockRights } from './lock-rights.js';
import { placeRoles } from './place-rights.js';
import { RightsRequests } from './rights-requests.js';

export interface NewAccount {
  readonly id: string;
  readonly key: { readonly id: string; readonly key: ObjectKey };
  /** Those that it has at once; the others wait. */
  readonly roles: readonly Role[];
}

/**
 * Accounts as they begin. What an administrator gives beyond writing and reading waits for a second
 * person; and whoever makes it, an account with a printed name that is hard to tell from another's may
 * nothing until then.
 */
@Injectable()
export class NewAccounts {
  constructor(
    private readonly people: PeopleRepository,
    private readonly lookAlikes: LookAlikes,
    private readonly grants: AccountGrants,
    private readonly requests: RightsRequests,
    private readonly permissions: PermissionTable,
  ) {}

  /** The acts that make accounts write their own entry: it comes before those of what waits. */
  async insert(
    tx: Transaction,
    actor: Actor,
    given: NewPerson,
    record: (account: NewAccount) => Promise<void>,
  ): Promise<NewAccount> {
    const { tenantId } = actor;
    // as every change of rights: of two alike at once the second sees the first
    await lockRights(tx, tenantId);
    const isFirst = actor.id === 'setup-link';
    const lookAlikeOf = isFirst
      ? null
      : await this.lookAlikes.find(tx, tenantId, given.displayName);
    const wanted = [...new Set(given.roles)].toSorted();
    const trusted = actor.kind !== 'person';
    const waiting =
      lookAlikeOf !== null ? wanted : trusted ? [] : this.permissions.rolesAnsweredForByName();
    const { now, waits } = divideRoles([], wanted, waiting);
    const { id, key } = await this.people.insert(tx, tenantId, {
      ...given,
      nameUnconfirmed: lookAlikeOf !== null,
    });
    await placeRoles(tx, { personId: id, tenantId }, now, { confirmed: trusted });
    if (actor.kind === 'person') await this.grants.record(tx, actor, id, 'created');
    const account = { id, key, roles: now };
    await record(account);
    if (waits) {
      const before = now.join(' ');
      const request = { personId: id, wanted: { roles: wanted }, before, lookAlikeOf };
      await this.requests.open(tx, actor, request);
    }
    return account;
  }
}
