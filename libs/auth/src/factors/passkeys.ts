import { openText, type SealedPlace, sealText } from '@app/crypto';
import { KeyRing, type Transaction, whereAny } from '@app/database';
import { newId } from '@app/platform';
import { Injectable } from '@nestjs/common';
import {
  generateAuthenticationOptions,
  generateRegistrationOptions,
  type PublicKeyCredentialCreationOptionsJSON,
  type PublicKeyCredentialRequestOptionsJSON,
  verifyAuthenticationResponse,
  verifyRegistrationResponse,
} from '@simplewebauthn/server';
import { In } from 'typeorm';
import type { NamedPerson } from '../accounts/people.repository.js';
import type { Person } from '../accounts/person.entities.js';
import { Passkey } from './factor.entities.js';
import type { PasskeyAssertion, PasskeyAttestation } from './passkey-answers.js';

const NAME_FORMAT = 1;
/** How long a challenge is good: looking for a key and typing its PIN takes a while. */
export const CHALLENGE_SECONDS = 5 * 60;
export const MOST_PASSKEYS = 20;

/** The site that a passkey belongs to: browsers show it to no other. */
export interface RelyingParty {
  /** The host name. */
  readonly id: string;
  readonly origin: string;
}

/** A challenge, and the site that it was made for. */
export interface Challenge {
  readonly challenge: string;
  readonly rpId: string;
  readonly origin: string;
}

type Owner = Pick<Person, 'id' | 'tenantId' | 'objectKeyId'>;

/** Public keys of people's devices (WebAuthn level 3). Every use asks the device who holds it. */
@Injectable()
export class Passkeys {
  constructor(private readonly keyRing: KeyRing) {}

  /** In the order in which they were added. */
  async list(
    tx: Transaction,
    owner: Owner,
  ): Promise<readonly { readonly row: Passkey; readonly name: string }[]> {
    const rows = await this.rowsOf(tx, owner.id);
    const key = await this.keyRing.object(tx, owner.tenantId, owner.objectKeyId);
    return rows.map((row) => ({ row, name: openText(key, placeOf(row), row.nameSealed) }));
  }

  async count(tx: Transaction, personId: string): Promise<number> {
    return tx.countBy(Passkey, { personId });
  }

  /** Those of them who have one. */
  async among(tx: Transaction, personIds: readonly string[]): Promise<readonly string[]> {
    const found = await whereAny(personIds, (ids) =>
      tx.find(Passkey, { select: { personId: true }, where: { personId: In(ids) } }),
    );
    return found.map(({ personId }) => personId);
  }

  async creationOptions(
    tx: Transaction,
    { id: rpID }: RelyingParty,
    person: NamedPerson,
  ): Promise<PublicKeyCredentialCreationOptionsJSON> {
    const rows = await this.rowsOf(tx, person.id);
    return generateRegistrationOptions({
      rpName: 'Cloister',
      rpID,
      userID: handleOf(person.id),
      userName: person.loginName,
      userDisplayName: person.displayName,
      timeout: CHALLENGE_SECONDS * 1000,
      // what make a device is would tell the service more of the person than it needs
      attestationType: 'none',
      excludeCredentials: rows.map(described),
      authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
    });
  }

  /** For any passkey of the site, or for those of one person. */
  async requestOptions(
    tx: Transaction,
    { id: rpID }: RelyingParty,
    personId: string | null,
  ): Promise<PublicKeyCredentialRequestOptionsJSON> {
    const rows = personId === null ? [] : await this.rowsOf(tx, personId);
    return generateAuthenticationOptions({
      rpID,
      timeout: CHALLENGE_SECONDS * 1000,
      userVerification: 'required',
      allowCredentials: rows.map(described),
    });
  }

  /** False where the answer is not to this challenge, or the device did not ask who holds it. */
  async add(
    tx: Transaction,
    owner: Owner,
    { challenge, rpId, origin }: Challenge,
    { name, attestation }: { readonly name: string; readonly attestation: PasskeyAttestation },
  ): Promise<Passkey | null> {
    const verified = await verifyRegistrationResponse({
      response: attestation,
      expectedChallenge: challenge,
      expectedOrigin: origin,
      expectedRPID: rpId,
      requireUserVerification: true,
    }).catch(() => null);
    if (!verified?.verified) return null;
    const { credential } = verified.registrationInfo;
    const { tenantId, id: personId } = owner;
    const known = await tx.existsBy(Passkey, { tenantId, credentialId: credential.id });
    if (known) return null;
    const id = newId();
    const key = await this.keyRing.object(tx, tenantId, owner.objectKeyId);
    await tx.insert(Passkey, {
      id,
      tenantId,
      personId,
      credentialId: credential.id,
      publicKey: Buffer.from(credential.publicKey),
      counter: String(credential.counter),
      transports: [...(attestation.response.transports ?? [])],
      nameSealed: sealText(key, placeOf({ id, tenantId }), name),
      lastUsedAt: null,
    });
    return tx.findOneByOrFail(Passkey, { id });
  }

  /** Whose passkey has signed the challenge; null where none of this tenant, or of this person, has. */
  async verify(
    tx: Transaction,
    tenantId: string,
    { challenge, rpId, origin }: Challenge,
    assertion: PasskeyAssertion,
  ): Promise<Passkey | null> {
    const row = await tx.findOneBy(Passkey, { tenantId, credentialId: assertion.id });
    if (!row) return null;
    const { userHandle } = assertion.response;
    if (userHandle && !Buffer.from(userHandle, 'base64url').equals(handleOf(row.personId))) {
      return null;
    }
    const verified = await verifyAuthenticationResponse({
      response: assertion,
      expectedChallenge: challenge,
      expectedOrigin: origin,
      expectedRPID: rpId,
      requireUserVerification: true,
      credential: {
        id: row.credentialId,
        publicKey: new Uint8Array(row.publicKey),
        counter: Number(row.counter),
        transports: row.transports,
      },
    }).catch(() => null);
    if (!verified?.verified) return null;
    return (await this.noteUse(tx, row, verified.authenticationInfo.newCounter)) ? row : null;
  }

  async ownerOf(tx: Transaction, tenantId: string, credentialId: string): Promise<string | null> {
    return (await tx.findOneBy(Passkey, { tenantId, credentialId }))?.personId ?? null;
  }

  async remove(tx: Transaction, personId: string, id: string): Promise<boolean> {
    const { affected } = await tx.delete(Passkey, { id, personId });
    return affected === 1;
  }

  async removeAll(tx: Transaction, personId: string): Promise<void> {
    await tx.delete(Passkey, { personId });
  }

  /** A count that does not go on is that of a copy; devices that do not count always say 0. */
  private async noteUse(tx: Transaction, { id }: Passkey, counter: number): Promise<boolean> {
    const [, count]: [unknown, number] = await tx.query(
      `update passkey set counter = $2, last_used_at = now()
       where id = $1 and (counter < $2 or (counter = 0 and $2 = 0))`,
      [id, counter],
    );
    return count === 1;
  }

  private async rowsOf(tx: Transaction, personId: string): Promise<Passkey[]> {
    return tx.find(Passkey, { where: { personId }, order: { id: 'asc' }, take: MOST_PASSKEYS });
  }
}

function described({ credentialId: id, transports }: Passkey) {
  return { id, transports };
}

/** How a device names the person: random, and known to nobody outside. */
function handleOf(personId: string): Buffer<ArrayBuffer> {
  return Buffer.from(personId.replaceAll('-', ''), 'hex');
}

function placeOf({ id, tenantId }: Pick<Passkey, 'id' | 'tenantId'>): SealedPlace {
  return { tenantId, table: 'passkey.name', rowId: id, version: NAME_FORMAT };
}
