import { AuditTrail } from '@app/audit';
import type { Transaction } from '@app/database';
import type { Actor } from '@app/platform';
import { Injectable } from '@nestjs/common';
import { LoginNameTaken } from '../people.errors.js';
import { PeopleRepository } from '../people.repository.js';
import { Person, PersonRole, type Role } from '../person.entities.js';
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
    private readonly people: PeopleRepository,
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
    const { tenantId } = actor;
    const names = namesOf(identity);
    const { id, key, loginName } = await this.insert(tx, tenantId, names, roles);
    await this.identities.insert(tx, { personId: id, tenantId }, key.key, identity);
    await this.audit.record(tx, actor, {
      action: 'person.created',
      subject: { type: 'person', id },
      details: { by: 'sign-on', roles: roles.join(' ') },
      confidential: {
        loginName: { value: loginName, objectKey: key },
        displayName: { value: names.displayName, objectKey: key },
        identity: { value: `${identity.issuer} ${identity.subject}`, objectKey: key },
      },
    });
    return tx.findOneByOrFail(Person, { id });
  }

  /** The provider's groups decide at each sign-in, whatever an administrator has set since. */
  async follow(
    tx: Transaction,
    actor: Actor,
    personId: string,
    roles: readonly Role[],
  ): Promise<void> {
    // as every change of rights
    await tx.query('select pg_advisory_xact_lock(hashtextextended($1, 11))', [actor.tenantId]);
    const had = (await tx.findBy(PersonRole, { personId })).map(({ role }) => role).toSorted();
    if (had.join(' ') === roles.join(' ')) return;
    await tx.delete(PersonRole, { personId });
    for (const role of roles) {
      await tx.insert(PersonRole, { personId, role, tenantId: actor.tenantId });
    }
    await this.audit.record(tx, actor, {
      action: 'rights.changed',
      subject: { type: 'person', id: personId },
      details: { what: 'roles', by: 'sign-on', before: had.join(' '), after: roles.join(' ') },
    });
  }

  /** Under the name that the provider gives, or the next one that nobody here has: names match nobody. */
  private async insert(
    tx: Transaction,
    tenantId: string,
    { loginName, displayName }: Names,
    roles: readonly Role[],
  ) {
    for (let tried = 1; ; tried += 1) {
      const name = tried === 1 ? loginName : `${loginName}-${tried}`;
      try {
        const given = { loginName: name, displayName, roles, passwordHash: null };
        return { ...(await this.people.insert(tx, tenantId, given)), loginName: name };
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
