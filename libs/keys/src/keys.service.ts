import { AuditTrail, Refusals } from '@app/audit';
import { type KeyProvider, type KeyProviderKind, rewrapSiteKey } from '@app/crypto';
import {
  AcrossTenants,
  KEY_PROVIDER,
  KeyRing,
  KeyVersions,
  type TenantKeyPurpose,
  type Transaction,
  UnitOfWork,
  type KeyVersionStatus,
} from '@app/database';
import { type Actor, DomainError } from '@app/platform';
import { Inject, Injectable } from '@nestjs/common';
import { KeysUnderWay, RootKeyInUse, RootKeyNotFound } from './keys.errors.js';

/** Under which Nest hands out the path of the site's signing key. */
export const SITE_SIGNING_KEY = Symbol('SiteSigningKey');

/** `tenant`: what wraps the keys of objects and audit secrets. `index`: what finds by identifiers. */
export const ROTATED_KEYS = ['root', 'tenant', 'index'] as const;
export type RotatedKey = (typeof ROTATED_KEYS)[number];

const PURPOSES: Readonly<Record<Exclude<RotatedKey, 'root'>, readonly TenantKeyPurpose[]>> = {
  tenant: ['wrap', 'audit'],
  index: ['blind_index'],
};

export interface KeysStatus {
  readonly provider: KeyProviderKind;
  readonly rootKeys: readonly {
    readonly name: string;
    readonly wraps: boolean;
    /** How many keys of tenants, all tenants together, lie under it. */
    readonly keys: number;
  }[];
  /** How many keys of tenants lie under a root key without a name. */
  readonly keysWithoutName: number;
  /** Of the actor's own tenant. */
  readonly versions: readonly KeyVersionStatus[];
}

/** What an operator does with keys. The work that follows is the worker's: see KeyRotation. */
@Injectable()
export class KeysService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly acrossTenants: AcrossTenants,
    private readonly keyRing: KeyRing,
    private readonly versions: KeyVersions,
    private readonly audit: AuditTrail,
    private readonly refusals: Refusals,
    @Inject(KEY_PROVIDER) private readonly rootKeys: KeyProvider,
    @Inject(SITE_SIGNING_KEY) private readonly siteSigningKey: string,
  ) {}

  async status(actor: Actor): Promise<KeysStatus> {
    const current = await this.rootKeys.current();
    const names = await this.rootKeys.available();
    const versions = await this.unitOfWork.run(actor, async (tx) => {
      await this.audit.record(tx, actor, {
        action: 'keys.listed',
        subject: { type: 'keys', id: null },
      });
      return this.versions.versions(tx, actor.tenantId);
    });
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
      versions,
    };
  }

  /** Throws `KeysUnderWay` while rows are still being brought on from the last time. */
  async rotate(actor: Actor, what: RotatedKey): Promise<void> {
    await this.recordingRefusals(actor, () =>
      this.unitOfWork.run(actor, (tx) =>
        what === 'root' ? this.renewRoot(tx, actor) : this.renewTenant(tx, actor, what),
      ),
    );
  }

  /** For good: what lies under it in old backups opens no more. Throws `RootKeyInUse` or `RootKeyNotFound`. */
  async destroyRoot(actor: Actor, name: string): Promise<void> {
    await this.recordingRefusals(actor, () =>
      this.unitOfWork.run(actor, async (tx) => {
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
      }),
    );
  }

  private async renewRoot(tx: Transaction, actor: Actor): Promise<void> {
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

  private async renewTenant(
    tx: Transaction,
    actor: Actor,
    what: Exclude<RotatedKey, 'root'>,
  ): Promise<void> {
    const { tenantId } = actor;
    const unfinished = await this.versions.unfinished(tx, tenantId);
    if (PURPOSES[what].some((purpose) => unfinished.includes(purpose))) throw new KeysUnderWay();
    const renewed: Record<string, number> = {};
    for (const purpose of PURPOSES[what]) {
      renewed[purpose] = await this.keyRing.renewTenantKey(tx, tenantId, purpose);
    }
    await this.audit.record(tx, actor, {
      action: 'keys.renewed',
      subject: { type: 'keys', id: tenantId },
      details: renewed,
    });
  }

  private async recordingRefusals(actor: Actor, act: () => Promise<void>): Promise<void> {
    try {
      await act();
    } catch (error) {
      if (error instanceof DomainError) {
        const subject = { type: 'keys', id: null };
        await this.refusals.record(actor, { action: 'keys.refused', subject, reason: error.code });
      }
      throw error;
    }
  }
}

/** One at a time makes and destroys root keys. */
async function lockRoot(tx: Transaction): Promise<void> {
  await tx.query(`select pg_advisory_xact_lock(hashtext('cloister.root-keys'))`);
}
