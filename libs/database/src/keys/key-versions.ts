import { Injectable } from '@nestjs/common';
import { IsNull, Not } from 'typeorm';
import type { Transaction } from '../unit-of-work.js';
import { KeyRing } from './key-ring.js';
import type { KeyedRows } from './keyed-rows.js';
import { objectKeyRows } from './object-key-rows.js';
import { TENANT_KEY_PURPOSES, TenantKey, type TenantKeyPurpose } from './tenancy.entities.js';
import { lockVersions } from './tenant-keys.js';

export interface KeyedRowCount extends Pick<KeyedRows, 'name' | 'movesBy'> {
  readonly count: number;
}

/** How one version of a tenant's key stands. */
export interface KeyVersionStatus {
  readonly purpose: TenantKeyPurpose;
  readonly version: number;
  readonly rootKey: string | null;
  readonly createdAt: Date;
  readonly destroyedAt: Date | null;
  /** How many rows of each kind are at it. */
  readonly rows: readonly KeyedRowCount[];
}

/**
 * The versions of tenants' keys, and the rows that are brought from an old one to the newest, a batch
 * at a time. Whatever is killed in between goes on where it was: what is left is what the rows say.
 */
@Injectable()
export class KeyVersions {
  private readonly kinds: KeyedRows[];

  constructor(private readonly keyRing: KeyRing) {
    this.kinds = [objectKeyRows(keyRing)];
  }

  register(rows: KeyedRows): void {
    this.kinds.push(rows);
  }

  async versions(tx: Transaction, tenantId: string): Promise<readonly KeyVersionStatus[]> {
    const versions = await tx.find(TenantKey, {
      where: { tenantId },
      order: { purpose: 'asc', version: 'asc' },
    });
    const status: KeyVersionStatus[] = [];
    for (const { purpose, version, rootKey, createdAt, destroyedAt } of versions) {
      const rows: KeyedRowCount[] = [];
      for (const kind of destroyedAt ? [] : this.of(purpose)) {
        const { name, movesBy } = kind;
        const count = await kind.countAt(tx, tenantId, version, Number.MAX_SAFE_INTEGER);
        rows.push({ name, movesBy, count });
      }
      status.push({ purpose, version, rootKey, createdAt, destroyedAt, rows });
    }
    return status;
  }

  /** Purposes of which an older version is still there. */
  async unfinished(tx: Transaction, tenantId: string): Promise<readonly TenantKeyPurpose[]> {
    const purposes: TenantKeyPurpose[] = [];
    for (const purpose of TENANT_KEY_PURPOSES) {
      const living = await tx.countBy(TenantKey, { tenantId, purpose, wrapped: Not(IsNull()) });
      if (living > 1) purposes.push(purpose);
    }
    return purposes;
  }

  /** One batch of each kind of row; how many rows were brought on. */
  async rekey(
    tx: Transaction,
    tenantId: string,
    purpose: TenantKeyPurpose,
    limit: number,
  ): Promise<number> {
    const newest = await this.keyRing.tenantKey(tx, tenantId, purpose);
    let count = 0;
    for (const kind of this.of(purpose)) count += await kind.rekey(tx, tenantId, newest, limit);
    return count;
  }

  /** Destroys the old versions at which no row is any more; which those were. */
  async retire(
    tx: Transaction,
    tenantId: string,
    purpose: TenantKeyPurpose,
  ): Promise<readonly number[]> {
    await lockVersions(tx, tenantId, purpose);
    const living = await tx.find(TenantKey, {
      where: { tenantId, purpose, wrapped: Not(IsNull()) },
      order: { version: 'desc' },
    });
    const retired: number[] = [];
    for (const { version } of living.slice(1)) {
      if (await this.isUsed(tx, tenantId, purpose, version)) continue;
      const gone = { wrapped: null, destroyedAt: new Date() };
      await tx.update(TenantKey, { tenantId, purpose, version }, gone);
      retired.push(version);
    }
    return retired;
  }

  private async isUsed(
    tx: Transaction,
    tenantId: string,
    purpose: TenantKeyPurpose,
    version: number,
  ): Promise<boolean> {
    for (const kind of this.of(purpose)) {
      if ((await kind.countAt(tx, tenantId, version, 1)) > 0) return true;
    }
    return false;
  }

  private of(purpose: TenantKeyPurpose): readonly KeyedRows[] {
    return this.kinds.filter((kind) => kind.purpose === purpose);
  }
}
