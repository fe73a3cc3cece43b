import { blindIndex } from '@app/crypto';
import { KeyRing, type Transaction } from '@app/database';
import { Injectable } from '@nestjs/common';

/** Where a login name is found again, without the database ever seeing one. */
export interface LoginIndex {
  readonly indexVersion: number;
  readonly loginIndex: Buffer;
}

@Injectable()
export class LoginNames {
  constructor(private readonly keyRing: KeyRing) {}

  async index(tx: Transaction, tenantId: string, loginName: string): Promise<LoginIndex> {
    const { version, key } = await this.keyRing.tenantKey(tx, tenantId, 'blind_index');
    const value = normalize(loginName);
    return {
      indexVersion: version,
      loginIndex: blindIndex(key, { field: 'person.login', value }),
    };
  }
}

/** Nobody remembers with which letter case their name was entered. */
function normalize(loginName: string): string {
  return loginName.normalize('NFKC').trim().toLowerCase();
}
