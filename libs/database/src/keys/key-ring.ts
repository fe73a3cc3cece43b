import { type KeyProvider, newKey, type ObjectKey, unwrapKey, wrapKey } from '@app/crypto';
import { DomainError, newId } from '@app/platform';
import { Inject, Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import type { Transaction } from '../unit-of-work.js';
import { KEY_PROVIDER } from './key-provider-token.js';
import { objectContext } from './key-contexts.js';
import { lockActive } from './object-key-locks.js';
import { type ObjectKeyKind, ObjectKeyRow, ObjectKeySource } from './tenancy.entities.js';
import { TenantKeys, type VersionedKey } from './tenant-keys.js';
import type { TenantKeyPurpose } from './tenancy.entities.js';

/** Between reading a key's row and its version, the row may come under a newer one: looked at again. */
const LOOKS = 3;

/** The object was erased: its key is gone, and with it everything sealed under it. */
export class ObjectErased extends DomainError {
  readonly code = 'erased';
  readonly kind = 'missing';

  constructor() {
    super('This was erased and can no longer be read.');
  }
}

/** The keys of a tenant and of its objects: root wraps tenant, tenant wraps object. */
@Injectable()
export class KeyRing {
  private readonly tenantKeys: TenantKeys;

  constructor(@Inject(KEY_PROVIDER) root: KeyProvider) {
    this.tenantKeys = new TenantKeys(root);
  }

  /**
   * A new object's key; the row that it protects carries the returned id. What is made from other
   * objects names their keys, and dies with any of them: throws `ObjectErased` where one is gone.
   */
  async create(
    tx: Transaction,
    tenantId: string,
    kind: ObjectKeyKind,
    { madeFrom = [] }: { readonly madeFrom?: readonly string[] } = {},
  ): Promise<{ readonly id: string; readonly key: ObjectKey }> {
    const id = newId();
    const key = newKey();
    const sources = [...new Set(madeFrom)];
    // held until the commit: anyone who destroys a source waits, and then finds this one too
    if ((await lockActive(tx, sources)).length !== sources.length) throw new ObjectErased();
    const wrapping = await this.tenantKey(tx, tenantId, 'wrap');
    await tx.insert(ObjectKeyRow, {
      id,
      tenantId,
      kind,
      tenantKeyVersion: wrapping.version,
      wrapped: wrapKey(wrapping.key, key, objectContext(tenantId, id)),
    });
    if (sources.length > 0) {
      await tx.insert(
        ObjectKeySource,
        sources.map((sourceKeyId) => ({ objectKeyId: id, sourceKeyId, tenantId })),
      );
    }
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
    const keys = new Map<string, ObjectKey>();
    let missing: readonly string[] = [...new Set(ids)];
    for (let look = 0; look < LOOKS && missing.length > 0; look += 1) {
      const rows = await tx.findBy(ObjectKeyRow, { tenantId, id: In([...missing]) });
      const again: string[] = [];
      for (const { id, wrapped, tenantKeyVersion } of rows) {
        if (!wrapped) continue;
        const wrapping = await this.tenantKeys.version(tx, tenantId, 'wrap', tenantKeyVersion);
        if (!wrapping) again.push(id);
        else keys.set(id, unwrapKey(wrapping, wrapped, objectContext(tenantId, id)));
      }
      missing = again;
    }
    if (missing.length > 0) throw new Error('keys lie under a version that is not there');
    return keys;
  }

  /**
   * The newest of the tenant's keys for `purpose`, for what is made now; it stays the newest until
   * `tx` ends. Or that of the version which a row names.
   */
  async tenantKey(
    tx: Transaction,
    tenantId: string,
    purpose: TenantKeyPurpose,
    version?: number,
  ): Promise<VersionedKey> {
    return version === undefined
      ? this.tenantKeys.current(tx, tenantId, purpose)
      : this.tenantKeys.named(tx, tenantId, purpose, version);
  }

  /**
   * Every version that rows may still lie under, or be found by, the newest first; it stays the newest
   * until `tx` ends. Rows go from one version to another: look under all of them in one statement.
   */
  activeKeys(
    tx: Transaction,
    tenantId: string,
    purpose: TenantKeyPurpose,
  ): Promise<readonly VersionedKey[]> {
    return this.tenantKeys.active(tx, tenantId, purpose);
  }

  /** A tenant's first keys, one for each purpose. */
  async createTenantKeys(tx: Transaction, tenantId: string): Promise<void> {
    for (const purpose of ['wrap', 'blind_index', 'audit'] as const) {
      await this.tenantKeys.add(tx, tenantId, purpose);
    }
  }

  /** A newer version for what is made from now on; the old ones go on opening. Answers its number. */
  async renewTenantKey(
    tx: Transaction,
    tenantId: string,
    purpose: TenantKeyPurpose,
  ): Promise<number> {
    return this.tenantKeys.add(tx, tenantId, purpose);
  }

  /** Brings all keys of a tenant under the root key that wraps now; how many it were. */
  async rewrap(tx: Transaction, tenantId: string): Promise<number> {
    return this.tenantKeys.rewrap(tx, tenantId);
  }
}
