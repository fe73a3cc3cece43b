import { blindIndex, type ObjectKey, openJson, sealJson, type SealedPlace } from '@app/crypto';
import {
  indexedRows,
  type KeyedRows,
  KeyRing,
  type Transaction,
  type VersionedKey,
} from '@app/database';
import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { z } from 'zod';
import { Person } from '../accounts/person.entities.js';
import { SignOnIdentity } from './sign-on.entities.js';

const SEALED_FORMAT = 1;

/** Who somebody is at a provider: never an address or a name, which others may have later. */
const Identity = z.object({ issuer: z.string(), subject: z.string() });
type Identity = Readonly<z.infer<typeof Identity>>;

/** Where people are found by who they are at the provider, without the database ever seeing that. */
@Injectable()
export class SignOnIdentities {
  constructor(private readonly keyRing: KeyRing) {}

  /** The person, removed ones too; null for one who was never here. */
  async find(tx: Transaction, tenantId: string, identity: Identity): Promise<Person | null> {
    const keys = await this.keyRing.activeKeys(tx, tenantId, 'blind_index');
    const found = await tx.findOneBy(
      SignOnIdentity,
      keys.map((key) => ({ tenantId, ...indexUnder(key, identity) })),
    );
    return found && tx.findOneByOrFail(Person, { id: found.personId });
  }

  async insert(
    tx: Transaction,
    { personId, tenantId }: Pick<SignOnIdentity, 'personId' | 'tenantId'>,
    key: ObjectKey,
    { issuer, subject }: Identity,
  ): Promise<void> {
    const identity = { issuer, subject };
    await tx.insert(SignOnIdentity, {
      personId,
      tenantId,
      ...indexUnder(await this.keyRing.tenantKey(tx, tenantId, 'blind_index'), identity),
      identitySealed: sealJson(key, placeOf(tenantId, personId), identity),
    });
  }
}

/** Identities go with the key that they are found by. */
export function identityRows(keyRing: KeyRing): KeyedRows {
  return indexedRows<SignOnIdentity>(keyRing, {
    name: 'identities of single sign-on',
    entity: SignOnIdentity,
    version: 'indexVersion',
    id: 'personId',
    async objectKeyIds(tx, rows) {
      const people = await tx.findBy(Person, { id: In(rows.map(({ personId }) => personId)) });
      const keyOf = new Map(people.map(({ id, objectKeyId }) => [id, objectKeyId]));
      return rows.map(({ personId }) => keyOf.get(personId));
    },
    async reindex(tx, { tenantId, personId, indexVersion, identitySealed }, key, newest) {
      // of one whose key is gone nobody knows the identity: found by none that a provider names
      const identity = key
        ? openJson(key, placeOf(tenantId, personId), Identity, identitySealed)
        : { issuer: 'erased', subject: personId };
      await tx.update(SignOnIdentity, { personId, indexVersion }, indexUnder(newest, identity));
    },
  });
}

function indexUnder(
  { version, key }: VersionedKey,
  { issuer, subject }: Identity,
): Pick<SignOnIdentity, 'indexVersion' | 'identityIndex'> {
  const value = JSON.stringify([issuer, subject]);
  return {
    indexVersion: version,
    identityIndex: blindIndex(key, { field: 'person.sign-on', value }),
  };
}

function placeOf(tenantId: string, personId: string): SealedPlace {
  return { tenantId, table: 'sign_on_identity', rowId: personId, version: SEALED_FORMAT };
}
