import { blindIndex } from '@app/crypto';
import { KeyRing, type Transaction, type VersionedKey } from '@app/database';
import { Injectable } from '@nestjs/common';

/** Where a login name is found again, without the database ever seeing one. */
export interface LoginIndex {
  readonly indexVersion: number;
  readonly loginIndex: Buffer;
}

@Injectable()
export class LoginNames {
  constructor(private readonly keyRing: KeyRing) {}

  /** For a row that is made now. */
  async index(tx: Transaction, tenantId: string, loginName: string): Promise<LoginIndex> {
    return indexUnder(await this.keyRing.tenantKey(tx, tenantId, 'blind_index'), loginName);
  }

  /** Wherever a row of this name may be found, the newest key first. */
  async indexes(
    tx: Transaction,
    tenantId: string,
    loginName: string,
  ): Promise<readonly LoginIndex[]> {
    const keys = await this.keyRing.activeKeys(tx, tenantId, 'blind_index');
    return keys.map((key) => indexUnder(key, loginName));
  }
}

export function indexUnder({ version, key }: VersionedKey, loginName: string): LoginIndex {
  const value = normalize(loginName);
  return { indexVersion: version, loginIndex: blindIndex(key, { field: 'person.login', value }) };
}

/** Nobody remembers with which letter case their name was entered. */
function normalize(loginName: string): string {
  return loginName.normalize('NFKC').trim().toLowerCase();
}
