import { type KeyProvider, newKey, type ObjectKey } from '@app/crypto';
import { IsNull, Not } from 'typeorm';
import { z } from 'zod';
import type { Transaction } from '../unit-of-work.js';
import { tenantContext } from './key-contexts.js';
import { TenantKey, type TenantKeyPurpose } from './tenancy.entities.js';

const Versions = z.array(z.object({ version: z.int() }));
const Current = z.tuple([z.object({ version: z.int().nullable() })]);

export interface VersionedKey {
  readonly version: number;
  readonly key: ObjectKey;
}

/** The keys of tenants in all their versions, opened once by the root key and then kept in memory. */
export class TenantKeys {
  private readonly opened = new Map<string, ObjectKey>();
  /** Versions that a transaction keeps the newest until it ends, and need not ask for again. */
  private readonly held = new WeakMap<Transaction, Map<string, number>>();
  /** Those that a transaction was told of: one that is destroyed meanwhile finds no row any more. */
  private readonly activeIn = new WeakMap<Transaction, Map<string, readonly number[]>>();

  constructor(private readonly root: KeyProvider) {}

  async current(
    tx: Transaction,
    tenantId: string,
    purpose: TenantKeyPurpose,
  ): Promise<VersionedKey> {
    return this.named(tx, tenantId, purpose, await this.newest(tx, tenantId, purpose));
  }

  async named(
    tx: Transaction,
    tenantId: string,
    purpose: TenantKeyPurpose,
    version: number,
  ): Promise<VersionedKey> {
    const key = await this.version(tx, tenantId, purpose, version);
    if (!key) throw new Error(`the tenant has no key for ${purpose} of this version`);
    return { version, key };
  }

  /** Null where that version is not there, or was destroyed. */
  async version(
    tx: Transaction,
    tenantId: string,
    purpose: TenantKeyPurpose,
    version: number,
  ): Promise<ObjectKey | null> {
    const name = `${tenantId}/${purpose}/${version}`;
    const known = this.opened.get(name);
    if (known) return known;
    const row = await tx.findOneBy(TenantKey, { tenantId, purpose, version });
    return row ? this.open(row) : null;
  }

  /**
   * All that rows may lie under, until `tx` ends: nothing comes under a newer one meanwhile. A row may
   * go from one of these to another, so it is looked for under all of them in one statement.
   */
  async active(
    tx: Transaction,
    tenantId: string,
    purpose: TenantKeyPurpose,
  ): Promise<readonly VersionedKey[]> {
    await this.newest(tx, tenantId, purpose);
    const name = `${tenantId}/${purpose}`;
    const asked = this.activeIn.get(tx) ?? new Map<string, readonly number[]>();
    this.activeIn.set(tx, asked);
    const versions = asked.get(name) ?? (await activeVersions(tx, tenantId, purpose));
    asked.set(name, versions);
    const keys: VersionedKey[] = [];
    for (const version of versions) {
      const key = await this.version(tx, tenantId, purpose, version);
      if (key) keys.push({ version, key });
    }
    return keys;
  }

  async add(tx: Transaction, tenantId: string, purpose: TenantKeyPurpose): Promise<number> {
    await lockVersions(tx, tenantId, purpose);
    const [{ version: newest }] = Current.parse(
      await tx.query(
        'select max(version) as version from tenant_key where tenant_id = $1 and purpose = $2',
        [tenantId, purpose],
      ),
    );
    const version = (newest ?? 0) + 1;
    const { rootKey, bytes } = await this.root.wrap(
      newKey(),
      tenantContext(tenantId, purpose, version),
    );
    await tx.insert(TenantKey, { tenantId, purpose, version, rootKey, wrapped: bytes });
    this.held.get(tx)?.delete(`${tenantId}/${purpose}`);
    this.activeIn.get(tx)?.delete(`${tenantId}/${purpose}`);
    return version;
  }

  async rewrap(tx: Transaction, tenantId: string): Promise<number> {
    const current = await this.root.current();
    const rows = await tx.findBy(TenantKey, { tenantId, wrapped: Not(IsNull()) });
    let count = 0;
    for (const row of rows) {
      const { purpose, version, wrapped } = row;
      if (row.rootKey === current || !wrapped) continue;
      const context = tenantContext(tenantId, purpose, version);
      const key = await this.root.unwrap({ rootKey: row.rootKey, bytes: wrapped }, context);
      const { rootKey, bytes } = await this.root.wrap(key, context);
      // another worker may have been quicker, or the version was destroyed meanwhile
      const { affected } = await tx.update(
        TenantKey,
        { tenantId, purpose, version, wrapped },
        { wrapped: bytes, rootKey },
      );
      count += affected ?? 0;
    }
    return count;
  }

  private async newest(
    tx: Transaction,
    tenantId: string,
    purpose: TenantKeyPurpose,
  ): Promise<number> {
    const name = `${tenantId}/${purpose}`;
    const held = this.held.get(tx) ?? new Map<string, number>();
    this.held.set(tx, held);
    const version = held.get(name) ?? (await newestHeld(tx, tenantId, purpose));
    held.set(name, version);
    return version;
  }

  private async open(row: TenantKey): Promise<ObjectKey | null> {
    const { tenantId, purpose, version, wrapped, rootKey } = row;
    if (!wrapped) return null;
    const name = `${tenantId}/${purpose}/${version}`;
    const known = this.opened.get(name);
    if (known) return known;
    const context = tenantContext(tenantId, purpose, version);
    const key = await this.root.unwrap({ rootKey, bytes: wrapped }, context);
    this.opened.set(name, key);
    return key;
  }
}

/** From here until the transaction ends no newer one comes, and none is destroyed. */
async function newestHeld(
  tx: Transaction,
  tenantId: string,
  purpose: TenantKeyPurpose,
): Promise<number> {
  const [{ version }] = Current.parse(
    await tx.query('select cloister_current_key($1, $2) as version', [tenantId, purpose]),
  );
  if (version === null) throw new Error(`the tenant has no key for ${purpose}`);
  return version;
}

/** Alone with the versions of this key: whoever makes something under the newest one has committed. */
export async function lockVersions(
  tx: Transaction,
  tenantId: string,
  purpose: TenantKeyPurpose,
): Promise<void> {
  await tx.query('select pg_advisory_xact_lock(hashtextextended($1, 3))', [
    `${tenantId}/${purpose}`,
  ]);
}

async function activeVersions(
  tx: Transaction,
  tenantId: string,
  purpose: TenantKeyPurpose,
): Promise<readonly number[]> {
  const rows = Versions.parse(
    await tx.query(
      `select version from tenant_key
       where tenant_id = $1 and purpose = $2 and wrapped is not null order by version desc`,
      [tenantId, purpose],
    ),
  );
  return rows.map(({ version }) => version);
}
