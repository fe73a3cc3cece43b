import type { Transaction } from '@app/database';
import { Injectable } from '@nestjs/common';
import type { Person } from '../accounts/person.entities.js';
import type { PasskeyAssertion } from './passkey-answers.js';
import { type Challenge, Passkeys } from './passkeys.js';
import { RecoveryCodes } from './recovery-codes.js';
import { TotpCodes } from './totp-codes.js';

export const SECOND_FACTORS = ['totp', 'passkey', 'recovery-code'] as const;
export type SecondFactor = (typeof SECOND_FACTORS)[number];

export type WrittenFactor = { readonly code: string } | { readonly recoveryCode: string };

/** The answer of a passkey, and the challenge that it was given: null where that one is over. */
export interface SignedFactor {
  readonly passkey: PasskeyAssertion;
  readonly challenge: Challenge | null;
}

export interface ListedFactors {
  readonly totpSince: Date | null;
  readonly recoveryCodesLeft: number;
  readonly passkeys: readonly ListedPasskey[];
}

export interface ListedPasskey {
  readonly id: string;
  readonly name: string;
  readonly createdAt: Date;
  readonly lastUsedAt: Date | null;
}

/** What a person has beside the password. */
@Injectable()
export class SecondFactors {
  constructor(
    private readonly totp: TotpCodes,
    private readonly recovery: RecoveryCodes,
    private readonly passkeys: Passkeys,
  ) {}

  /** None where the password is all there is: recovery codes stand for a factor, and are none. */
  async of(tx: Transaction, personId: string): Promise<readonly SecondFactor[]> {
    const factors: SecondFactor[] = [];
    if (await this.totp.since(tx, personId)) factors.push('totp');
    if ((await this.passkeys.count(tx, personId)) > 0) factors.push('passkey');
    if (factors.length > 0 && (await this.recovery.left(tx, personId)) > 0) {
      factors.push('recovery-code');
    }
    return factors;
  }

  /** As the person is shown them. */
  async list(tx: Transaction, person: Person): Promise<ListedFactors> {
    const passkeys = await this.passkeys.list(tx, person);
    return {
      totpSince: await this.totp.since(tx, person.id),
      recoveryCodesLeft: await this.recovery.left(tx, person.id),
      passkeys: passkeys.map(({ row: { id, createdAt, lastUsedAt }, name }) => ({
        id,
        name,
        createdAt,
        lastUsedAt,
      })),
    };
  }

  /** Those of them who have something beside the password. */
  async among(tx: Transaction, personIds: readonly string[]): Promise<ReadonlySet<string>> {
    const apps = await this.totp.among(tx, personIds);
    const passkeys = await this.passkeys.among(tx, personIds);
    return new Set([...apps, ...passkeys]);
  }

  /** Which factor it was; null where it is wrong or was used before. */
  async use(
    tx: Transaction,
    person: Person,
    given: WrittenFactor | SignedFactor,
  ): Promise<SecondFactor | null> {
    if ('passkey' in given) {
      const { challenge, passkey: answer } = given;
      const passkey =
        challenge && (await this.passkeys.verify(tx, person.tenantId, challenge, answer));
      return passkey?.personId === person.id ? 'passkey' : null;
    }
    if ('code' in given) return (await this.totp.use(tx, person, given.code)) ? 'totp' : null;
    const right = await this.recovery.use(tx, person.id, given.recoveryCode);
    return right ? 'recovery-code' : null;
  }

  /** New recovery codes with the first factor; none later, where there are some already. */
  async firstCodes(tx: Transaction, person: Person): Promise<readonly string[] | null> {
    if ((await this.recovery.left(tx, person.id)) > 0) return null;
    return this.recovery.renew(tx, person.tenantId, person.id);
  }

  /** Whether a factor is left. With the last one go the codes that stand for it. */
  async afterRemoval(tx: Transaction, personId: string): Promise<boolean> {
    const left = (await this.of(tx, personId)).length > 0;
    if (!left) await this.recovery.remove(tx, personId);
    return left;
  }

  async removeAll(tx: Transaction, personId: string): Promise<void> {
    await this.totp.remove(tx, personId);
    await this.passkeys.removeAll(tx, personId);
    await this.recovery.remove(tx, personId);
  }
}
