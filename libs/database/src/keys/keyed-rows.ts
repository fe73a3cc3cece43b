import type { Transaction } from '../unit-of-work.js';
import type { TenantKeyPurpose } from './tenancy.entities.js';
import type { VersionedKey } from './tenant-keys.js';

/** Rows that lie under a tenant's key, or are found by it. The library that owns them registers this. */
export interface KeyedRows {
  /** What they are, in the words of an operator. */
  readonly name: string;
  readonly purpose: TenantKeyPurpose;
  /** `work`: each row is brought on. `time`: some stay until nobody needs them any more. */
  readonly movesBy: 'work' | 'time';
  /** How many are at this version; counting stops at `atMost`. */
  countAt(tx: Transaction, tenantId: string, version: number, atMost: number): Promise<number>;
  /** Brings up to `limit` rows of older versions to the newest; how many it brought on. */
  rekey(tx: Transaction, tenantId: string, newest: VersionedKey, limit: number): Promise<number>;
}
