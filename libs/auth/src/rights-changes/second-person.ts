import type { Transaction } from '@app/database';
import type { Actor } from '@app/platform';
import { Injectable } from '@nestjs/common';
import { OwnRights } from '../access/rights.errors.js';
import { LinkedAccounts } from '../accounts/linked-accounts.service.js';
import { AccountGrants } from './account-grants.js';
import type { RightsChange } from './rights-change.entities.js';
import {
  AdministratorNotVerified,
  OwnAccountMade,
  OwnRightsChange,
  ResetLately,
} from './rights-changes.errors.js';
import { VerifiedAdministrators } from './verified-administrators.js';

type Asked = Pick<RightsChange, 'personId' | 'requestedBy' | 'requestedThrough'>;

/**
 * Who is a second person: the operator for what an administrator asked for, or a verified administrator
 * who is neither who asked nor whom it is about, under no account, and did not make who asked.
 */
@Injectable()
export class SecondPerson {
  constructor(
    private readonly samePerson: LinkedAccounts,
    private readonly grants: AccountGrants,
    private readonly verified: VerifiedAdministrators,
  ) {}

  /** Throws `OwnRightsChange`, `OwnRights`, `AdministratorNotVerified`, `ResetLately`, `OwnAccountMade`. */
  async requireFor(
    tx: Transaction,
    actor: Actor,
    { personId, requestedBy, requestedThrough }: Asked,
  ): Promise<void> {
    if (actor.kind === 'service') {
      if (requestedThrough === 'operator') throw new OwnRightsChange();
      return;
    }
    const accounts = [actor.id, personId, ...(requestedBy === null ? [] : [requestedBy])];
    const humans = await this.samePerson.humansOf(tx, accounts);
    const own = humans.get(actor.id);
    if (requestedBy !== null && humans.get(requestedBy) === own) throw new OwnRightsChange();
    if (humans.get(personId) === own) throw new OwnRights();
    await this.requireVerified(tx, actor);
    if (requestedBy !== null && (await this.grants.dependsOn(tx, requestedBy, actor.id))) {
      throw new OwnAccountMade();
    }
  }

  /** For an account as a whole: whoever made it or gave it rights does not. Throws the same. */
  async requireForAccount(tx: Transaction, actor: Actor, personId: string): Promise<void> {
    if (actor.kind === 'service') return;
    const humans = await this.samePerson.humansOf(tx, [actor.id, personId]);
    if (humans.get(personId) === humans.get(actor.id)) throw new OwnRights();
    await this.requireVerified(tx, actor);
    if (await this.grants.standsBehind(tx, actor.id, personId, ['created', 'raised'])) {
      throw new OwnAccountMade();
    }
  }

  private async requireVerified(tx: Transaction, { id, tenantId }: Actor): Promise<void> {
    if (!(await this.verified.among(tx, tenantId, [id])).has(id)) {
      throw new AdministratorNotVerified();
    }
    if (await this.grants.wasResetLately(tx, id)) throw new ResetLately();
  }
}
