import { AuditTrail } from '@app/audit';
import type { KeyProvider } from '@app/crypto';
import {
  AcrossTenants,
  KEY_PROVIDER,
  KeyRing,
  KeyVersions,
  type TenantKeyPurpose,
  UnitOfWork,
} from '@app/database';
import { type Actor, serviceActor } from '@app/platform';
import { Inject, Injectable } from '@nestjs/common';

/** Of each kind of row in one transaction: a few hundredths of a second. */
const BATCH = 500;
/** What a turn takes at most, so that other upkeep is not held up. */
const TURN_MS = 2000;
const TENANTS_AT_ONCE = 100;
/** How often Vault is asked which of its keys wraps; files are looked at in every turn. */
const ASK_VAULT_EVERY_MS = 30_000;

/**
 * Brings rows under the newest keys, a batch at a time, while everybody reads and writes. Any number
 * of workers may do it; one that is killed leaves only what is left.
 */
@Injectable()
export class KeyRotation {
  private askRootAfter = 0;

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly acrossTenants: AcrossTenants,
    private readonly keyRing: KeyRing,
    private readonly versions: KeyVersions,
    private readonly audit: AuditTrail,
    @Inject(KEY_PROVIDER) private readonly rootKeys: KeyProvider,
  ) {}

  /** Brings keys of tenants under the root key that wraps now. */
  async rewrapKeys(): Promise<void> {
    if (Date.now() < this.askRootAfter) return;
    if (this.rootKeys.kind === 'vault') this.askRootAfter = Date.now() + ASK_VAULT_EVERY_MS;
    const current = await this.rootKeys.current();
    for (const tenantId of await this.acrossTenants.tenantsOutsideRoot(current, TENANTS_AT_ONCE)) {
      const actor = serviceActor('keys', tenantId);
      await this.unitOfWork.run(actor, async (tx) => {
        const keys = await this.keyRing.rewrap(tx, tenantId);
        if (keys === 0) return;
        await this.audit.record(tx, actor, {
          action: 'keys.wrapped-anew',
          subject: { type: 'root-key', id: current },
          details: { keys },
        });
      });
    }
  }

  /** Brings a tenant's rows under its newest keys, and destroys old ones that nothing needs any more. */
  async advanceRotation(tenantId: string, forMs = TURN_MS): Promise<void> {
    const actor = serviceActor('keys', tenantId);
    const until = Date.now() + forMs;
    const unfinished = await this.unitOfWork.run(actor, (tx) =>
      this.versions.unfinished(tx, tenantId),
    );
    for (const purpose of unfinished) {
      let rows = 0;
      do {
        rows = await this.unitOfWork.run(actor, (tx) =>
          this.versions.rekey(tx, tenantId, purpose, BATCH),
        );
      } while (rows > 0 && Date.now() < until);
      if (rows === 0) await this.retire(actor, purpose);
    }
  }

  private async retire(actor: Actor, purpose: TenantKeyPurpose): Promise<void> {
    const { tenantId } = actor;
    await this.unitOfWork.run(actor, async (tx) => {
      for (const version of await this.versions.retire(tx, tenantId, purpose)) {
        await this.audit.record(tx, actor, {
          action: 'keys.retired',
          subject: { type: 'keys', id: tenantId },
          details: { purpose, version },
        });
      }
    });
  }
}
