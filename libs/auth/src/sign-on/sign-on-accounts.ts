import { AuditTrail } from '@app/audit';
import type { Transaction } from '@app/database';
import type { Actor } from '@app/platform';
import { Injectable } from '@nestjs/common';
import { LoginNameTaken } from '../accounts/people.errors.js';
import { Person, type Role } from '../accounts/person.entities.js';
import { lockRights } from '../rights-changes/lock-rights.js';
import { type NewAccount, NewAccounts } from '../rights-changes/new-accounts.js';
import { placeRoles, rolesOf } from '../rights-changes/place-rights.js';
import { RightsRequests } from '../rights-changes/rights-requests.js';
import type { ProvedIdentity } from './identity-provider.js';
import { SignOnIdentities } from './sign-on-identities.js';

const LOGIN_NAME_MAX = 64;
const DISPLAY_NAME_MAX = 100;
const NOT_IN_LOGIN_NAMES = /[^\p{L}\p{N}._@+-]/gu;
const CONTROL = /\p{C}/gu;
const NAMES_TRIED = 20;

/** The accounts of people who sign in at the provider: made at the first time, with the roles of each. */
@Injectable()
export class SignOnAccounts {
  constructor(
    private readonly audit: AuditTrail,
    private readonly accounts: NewAccounts,
    private readonly requests: RightsRequests,
    private readonly identities: SignOnIdentities,
  ) {}

  /** The person of an identity, removed ones too. Of two first sign-ins at once the second waits. */
  async find(
    tx: Transaction,
    tenantId: string,
    { issuer, subject }: ProvedIdentity,
  ): Promise<Person | null> {
    await tx.query('select pg_advisory_xact_lock(hashtextextended($1, 12))', [
      JSON.stringify([tenantId, issuer, subject]),
    ]);
    return this.identities.find(tx, tenantId, { issuer, subject });
  }

  async create(
    tx: Transaction,
    actor: Actor,
    identity: ProvedIdentity,
    roles: readonly Role[],
  ): Promise<Person> {
    const names = namesOf(identity);
    const { id } = await this.insert(tx, actor, names, roles, async (account, loginName) => {
      const { key } = account;
      await this.identities.insert(
        tx,
        { personId: account.id, tenantId: actor.tenantId },
        key.key,
        identity,
      );
      await this.audit.record(tx, actor, {
        action: 'person.created',
        subject: { type: 'person', id: account.id },
        details: { by: 'sign-on', roles: account.roles.join(' ') },
        confidential: {
          loginName: { value: loginName, objectKey: key },
          displayName: { value: names.displayName, objectKey: key },
          identity: { value: `${identity.issuer} ${identity.subject}`, objectKey: key },
        },
      });
    });
    return tx.findOneByOrFail(Person, { id });
  }

  /**
   * The provider's groups decide at each sign-in, whatever an administrator has set since: they are
   * another's to give. Only a printed name that is hard to tell from another's keeps them waiting.
   */
  async follow(
    tx: Transaction,
    actor: Actor,
    { id: personId, nameUnconfirmed }: Pick<Person, 'id' | 'nameUnconfirmed'>,
    roles: readonly Role[],
  ): Promise<void> {
    const { tenantId } = actor;
    await lockRights(tx, tenantId);
    if (nameUnconfirmed) return this.followWaiting(tx, actor, personId, roles);
    await this.requests.drop(tx, actor, personId, 'roles');
    const had = await rolesOf(tx, personId);
    if (had.join(' ') === roles.join(' ')) return;
    await placeRoles(tx, { personId, tenantId }, roles, { confirmed: true });
    await this.audit.record(tx, actor, {
      action: 'rights.changed',
      subject: { type: 'person', id: personId },
      details: { what: 'roles', by: 'sign-on', before: had.join(' '), after: roles.join(' ') },
    });
  }

  /** What was cancelled here waits no more: then an administrator has to ask for it. */
  private async followWaiting(
    tx: Transaction,
    actor: Actor,
    personId: string,
    roles: readonly Role[],
  ): Promise<void> {
    const waiting = await this.requests.pending(tx, personId, 'roles');
    if (!waiting) return;
    if (roles.length === 0) return this.requests.drop(tx, actor, personId, 'roles');
    const { lookAlikeOf } = waiting;
    await this.requests.open(tx, actor, { personId, wanted: { roles }, before: '', lookAlikeOf });
  }

  /** Under the name that the provider gives, or the next one that nobody here has: names match nobody. */
  private async insert(
    tx: Transaction,
    actor: Actor,
    { loginName, displayName }: Names,
    roles: readonly Role[],
    record: (account: NewAccount, loginName: string) => Promise<void>,
  ): Promise<NewAccount> {
    for (let tried = 1; ; tried += 1) {
      const name = tried === 1 ? loginName : `${loginName}-${tried}`;
      try {
        const given = { loginName: name, displayName, roles, passwordHash: null };
        return await this.accounts.insert(tx, actor, given, (account) => record(account, name));
      } catch (error) {
        if (!(error instanceof LoginNameTaken) || tried === NAMES_TRIED) throw error;
      }
    }
  }
}

interface Names {
  readonly loginName: string;
  readonly displayName: string;
}

function namesOf({ subject, loginName, displayName }: ProvedIdentity): Names {
  const given = loginName ?? subject;
  const login = given.replaceAll(NOT_IN_LOGIN_NAMES, '').slice(0, LOGIN_NAME_MAX - 3) || 'sso';
  const shown = (displayName ?? given).replaceAll(CONTROL, '').slice(0, DISPLAY_NAME_MAX);
  return { loginName: login, displayName: shown.trim() || login };
}
