import { Injectable } from '@nestjs/common';
import { newKey, type ObjectKey, RootKeyFile, unwrapKey, wrapKey } from '@app/crypto';
import { DomainError, newId } from '@app/platform';
import { In } from 'typeorm';
import type { Transaction } from '../unit-of-work.js';
import {
  type ObjectKeyKind,
  ObjectKeyRow,
  TenantKey,
  type TenantKeyPurpose,
} from './tenancy.entities.js';

const OBJECT_KEY_FORMAT = 1;

/** The object was erased: its key is gone, and with it everything sealed under it. */
export class ObjectErased extends DomainError {
  readonly code = 'erased';
  readonly kind = 'missing';

  constructor() {
    super('This was erased and cannot be read again.');
  }
}

export interface VersionedKey {
  readonly version: number;
  readonly key: ObjectKey;
}

/** The keys of a tenant and of its objects: root wraps tenant, tenant wraps object. */
@Injectable()
export class KeyRing {
  private readonly tenantKeys = new Map<string, VersionedKey>();

  constructor(private readonly root: RootKeyFile) {}

  /** A new object's key; the row that it protects carries the returned id. */
  async create(
    tx: Transaction,
    tenantId: string,
    kind: ObjectKeyKind,
  ): Promise<{ readonly id: string; readonly key: ObjectKey }> {
    const id = newId();
    const key = newKey();
    const wrapping = await this.tenantKey(tx, tenantId, 'wrap');
    await tx.insert(ObjectKeyRow, {
      id,
      tenantId,
      kind,
      tenantKeyVersion: wrapping.version,
      wrapped: wrapKey(wrapping.key, key, {
        kind: 'object',
        ids: [tenantId, id],
        version: OBJECT_KEY_FORMAT,
      }),
    });
    return { id, key };
  }

  /** Throws `ObjectErased` when the key was destroyed. */
  async object(tx: Transaction, tenantId: string, id: string): Promise<ObjectKey> {
    const key = (await this.objects(tx, tenantId, [id])).get(id);
    if (!key) throw new ObjectErased();
    return key;
  }

  /** The keys of many objects in one query; those of erased ones are missing. */
  async objects(
    tx: Transaction,
    tenantId: string,
    ids: readonly string[],
  ): Promise<ReadonlyMap<string, ObjectKey>> {
    const rows = await tx.findBy(ObjectKeyRow, { tenantId, id: In([...new Set(ids)]) });
    const keys = new Map<string, ObjectKey>();
    for (const { id, wrapped, tenantKeyVersion } of rows) {
      if (!wrapped) continue;
      const wrapping = await this.tenantKey(tx, tenantId, 'wrap', tenantKeyVersion);
      keys.set(
        id,
        unwrapKey(wrapping.key, wrapped, {
          kind: 'object',
          ids: [tenantId, id],
          version: OBJECT_KEY_FORMAT,
        }),
      );
    }
    return keys;
  }

  /** The tenant's key for `purpose`; the first version unless a row names another. */
  async tenantKey(
    tx: Transaction,
    tenantId: string,
    purpose: TenantKeyPurpose,
    version = 1,
  ): Promise<VersionedKey> {
    const cacheKey = `${tenantId}/${purpose}/${version}`;
    const cached = this.tenantKeys.get(cacheKey);
    if (cached) return cached;
    const row = await tx.findOneByOrFail(TenantKey, { tenantId, purpose, version });
    const key = this.root.unwrap(row.wrapped, {
      kind: `tenant-${purpose}`,
      ids: [tenantId],
      version,
    });
    const found = { version, key };
    this.tenantKeys.set(cacheKey, found);
    return found;
  }

  /** A tenant's first keys, one for each purpose. */
  async createTenantKeys(tx: Transaction, tenantId: string): Promise<void> {
    const version = 1;
    for (const purpose of ['wrap', 'blind_index', 'audit'] as const) {
      const wrapped = this.root.wrap(newKey(), {
        kind: `tenant-${purpose}`,
        ids: [tenantId],
        version,
      });
      await tx.insert(TenantKey, { tenantId, purpose, version, wrapped });
    }
  }
}
