import { type ObjectKey, openText, type SealedPlace, sealText } from '@app/crypto';
import {
  defaultCompartment,
  KeyRing,
  type PageRequest,
  parseCursor,
  type Transaction,
  whereAny,
} from '@app/database';
import { newId } from '@app/platform';
import { Injectable } from '@nestjs/common';
import { In, IsNull, LessThan, MoreThan } from 'typeorm';
import { LoginNames } from './login-names.js';
import { LoginNameTaken } from './people.errors.js';
import { Person, PersonCompartment, PersonRole, type Role } from './person.entities.js';

const SEALED_FORMAT = 1;
type SealedColumn = 'person.login' | 'person.display_name';

export interface NewPerson {
  readonly loginName: string;
  readonly displayName: string;
  readonly roles: readonly Role[];
  readonly passwordHash: string | null;
  /** @default false */
  readonly nameUnconfirmed?: boolean;
}

export interface NamedPerson {
  readonly id: string;
  readonly loginName: string;
  readonly displayName: string;
  readonly roles: readonly Role[];
}

/** Rows of people; their names go in and come out of their seals here. */
@Injectable()
export class PeopleRepository {
  constructor(
    private readonly keyRing: KeyRing,
    private readonly loginNames: LoginNames,
  ) {}

  /** A member of the tenant's default compartment, without a role so far. */
  async insert(
    tx: Transaction,
    tenantId: string,
    { loginName, displayName, passwordHash, nameUnconfirmed = false }: Omit<NewPerson, 'roles'>,
  ): Promise<{ readonly id: string; readonly key: { id: string; key: ObjectKey } }> {
    const id = newId();
    const home = await defaultCompartment(tx, tenantId);
    const index = await this.loginNames.index(tx, tenantId, loginName);
    await this.refuseTaken(tx, tenantId, loginName);
    const objectKey = await this.keyRing.create(tx, tenantId, 'person');
    const seal = (column: SealedColumn, text: string): Buffer =>
      sealText(objectKey.key, placeOf(column, tenantId, id), text);
    await tx.insert(Person, {
      id,
      tenantId,
      objectKeyId: objectKey.id,
      ...index,
      loginSealed: seal('person.login', loginName),
      displayNameSealed: seal('person.display_name', displayName),
      passwordHash,
      passwordChangedAt: passwordHash === null ? null : new Date(),
      credentialsResetAt: null,
      removedAt: null,
      nameUnconfirmed,
      administratorConfirmedAt: null,
    });
    await tx.insert(PersonCompartment, { personId: id, compartmentId: home.id, tenantId });
    return { id, key: objectKey };
  }

  /** One of the same name under an older index key is beyond the reach of the unique index. */
  private async refuseTaken(tx: Transaction, tenantId: string, loginName: string): Promise<void> {
    const indexes = await this.loginNames.indexes(tx, tenantId, loginName);
    const where = indexes.map((index) => ({ tenantId, ...index, removedAt: IsNull() }));
    if (await tx.existsBy(Person, where)) throw new LoginNameTaken();
  }

  /**
   * Who was not removed, one row more than the limit, so that the caller knows whether another page
   * follows. By id, whose first part is the time.
   */
  page(
    tx: Transaction,
    tenantId: string,
    { limit, order, cursor }: PageRequest,
  ): Promise<Person[]> {
    const beyond = order === 'newest' ? LessThan : MoreThan;
    return tx.find(Person, {
      where: {
        tenantId,
        removedAt: IsNull(),
        ...(cursor && { id: beyond(parseCursor(cursor).id) }),
      },
      order: { id: order === 'newest' ? 'DESC' : 'ASC' },
      take: limit + 1,
    });
  }

  async named(tx: Transaction, person: Person): Promise<NamedPerson> {
    const [named] = await this.namedAll(tx, [person]);
    if (!named) throw new Error('one person has one name');
    return named;
  }

  /** In the order of the rows. */
  async namedAll(tx: Transaction, people: readonly Person[]): Promise<readonly NamedPerson[]> {
    const keys = await this.keysOf(tx, people);
    const roles = await whereAny(people, (some) =>
      tx.findBy(PersonRole, { personId: In(some.map(({ id }) => id)) }),
    );
    return people.map((person) => ({
      id: person.id,
      loginName: opened(keys, person, 'person.login', person.loginSealed),
      displayName: opened(keys, person, 'person.display_name', person.displayNameSealed),
      roles: roles
        .filter(({ personId }) => personId === person.id)
        .map(({ role }) => role)
        .toSorted(),
    }));
  }

  async displayNames(
    tx: Transaction,
    ids: readonly string[],
  ): Promise<ReadonlyMap<string, string>> {
    if (ids.length === 0) return new Map();
    return this.displayNamesOf(tx, await tx.findBy(Person, { id: In([...new Set(ids)]) }));
  }

  async displayNamesOf(
    tx: Transaction,
    people: readonly Person[],
  ): Promise<ReadonlyMap<string, string>> {
    const keys = await this.keysOf(tx, people);
    return new Map(
      people.map((person) => [
        person.id,
        opened(keys, person, 'person.display_name', person.displayNameSealed),
      ]),
    );
  }

  private async keysOf(
    tx: Transaction,
    people: readonly Person[],
  ): Promise<ReadonlyMap<string, ObjectKey>> {
    const [first] = people;
    if (!first) return new Map();
    // one transaction sees one tenant
    return this.keyRing.objects(
      tx,
      first.tenantId,
      people.map(({ objectKeyId }) => objectKeyId),
    );
  }
}

/** For whoever indexes it anew. */
export function openLogin(
  key: ObjectKey,
  person: Pick<Person, 'id' | 'tenantId' | 'loginSealed'>,
): string {
  return openText(key, placeOf('person.login', person.tenantId, person.id), person.loginSealed);
}

/** The names of a person whose key was destroyed cannot be read again. */
function opened(
  keys: ReadonlyMap<string, ObjectKey>,
  { id, tenantId, objectKeyId }: Person,
  column: SealedColumn,
  sealed: Buffer,
): string {
  const key = keys.get(objectKeyId);
  return key ? openText(key, placeOf(column, tenantId, id), sealed) : '(erased)';
}

function placeOf(column: SealedColumn, tenantId: string, id: string): SealedPlace {
  return { tenantId, table: column, rowId: id, version: SEALED_FORMAT };
}
