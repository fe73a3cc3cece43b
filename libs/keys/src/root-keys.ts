import { AuditTrail } from '@app/audit';
import { type KeyProvider, type KeyProviderKind, rewrapSiteKey } from '@app/crypto';
import { AcrossTenants, KEY_PROVIDER, type Transaction } from '@app/database';
import type { Actor } from '@app/platform';
import { Inject, Injectable } from '@nestjs/common';
import { KeysUnderWay, RootKeyInUse, RootKeyNotFound } from './keys.errors.js';

/** Under which Nest hands out the path of the site's signing key. */
export const SITE_SIGNING_KEY = Symbol('SiteSigningKey');

export interface RootKeysStatus {
  readonly provider: KeyProviderKind;
  readonly rootKeys: readonly {
    readonly name: string;
    readonly wraps: boolean;
    /** How many keys of tenants, all tenants together, lie under it. */
    readonly keys: number;
  }[];
  /** How many keys of tenants lie under a root key without a name. */
  readonly keysWithoutName: number;
}

/** The root keys, under which lie the keys of all tenants and the one of the site. */
@Injectable()
export class RootKeys {
  constructor(
    private readonly acrossTenants: AcrossTenants,
    private readonly audit: AuditTrail,
    @Inject(KEY_PROVIDER) private readonly rootKeys: KeyProvider,
    @Inject(SITE_SIGNING_KEY) private readonly siteSigningKey: string,
  ) {}

  async status(): Promise<RootKeysStatus> {
    const current = await this.rootKeys.current();
    const names = await this.rootKeys.available();
    return {
      provider: this.rootKeys.kind,
      rootKeys: await Promise.all(
        names.map(async (name) => ({
          name,
          wraps: name === current,
          keys: await this.acrossTenants.keysUnderRoot(name),
        })),
      ),
      keysWithoutName: await this.acrossTenants.keysUnderRoot(null),
    };
  }

  /** Throws `KeysUnderWay` while keys of tenants still lie under another one. */
  async renew(tx: Transaction, actor: Actor): Promise<void> {
    await lockRoot(tx);
    const before = await this.rootKeys.current();
    if ((await this.acrossTenants.tenantsOutsideRoot(before, 1)).length > 0) {
      throw new KeysUnderWay();
    }
    // the file or Vault knows no transactions: last, so that only a commit that fails could part them
    await this.audit.record(tx, actor, {
      action: 'keys.root-renewed',
      subject: { type: 'root-key', id: before },
    });
    await this.rootKeys.rotate();
    await rewrapSiteKey(this.siteSigningKey, this.rootKeys);
  }

  /** Throws `RootKeyInUse` or `RootKeyNotFound`. */
  async destroy(tx: Transaction, actor: Actor, name: string): Promise<void> {
    await lockRoot(tx);
    const available = await this.rootKeys.available();
    if (!available.includes(name)) throw new RootKeyNotFound();
    const doomed = await this.rootKeys.destroyedWith(name);
    if (doomed.includes(await this.rootKeys.current())) throw new RootKeyInUse('new-keys');
    const used = await Promise.all(
      [...doomed, null].map((each) => this.acrossTenants.keysUnderRoot(each)),
    );
    const keys = used.reduce((sum, count) => sum + count, 0);
    if (keys > 0) throw new RootKeyInUse({ keys });
    await this.audit.record(tx, actor, {
      action: 'keys.root-destroyed',
      subject: { type: 'root-key', id: name },
      related: doomed.map((id) => ({ type: 'root-key', id })),
    });
    // where the chosen root key is of another provider than before, no exchange has moved it yet
    await rewrapSiteKey(this.siteSigningKey, this.rootKeys);
    await this.rootKeys.destroy(name);
  }
}

/** One at a time makes and destroys root keys. */
async function lockRoot(tx: Transaction): Promise<void> {
  await tx.query(`select pg_advisory_xact_lock(hashtext('cloister.root-keys'))`);
}
