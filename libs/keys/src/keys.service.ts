import { AuditTrail, Refusals } from '@app/audit';
import {
  KeyRing,
  KeyVersions,
  type TenantKeyPurpose,
  type Transaction,
  UnitOfWork,
  type KeyVersionStatus,
} from '@app/database';
import { type Actor, DomainError } from '@app/platform';
import { Injectable } from '@nestjs/common';
import { KeysUnderWay } from './keys.errors.js';
import { RootKeys, type RootKeysStatus } from './root-keys.js';

/** `tenant`: what wraps the keys of objects and audit secrets. `index`: what finds by identifiers. */
export const ROTATED_KEYS = ['root', 'tenant', 'index'] as const;
export type RotatedKey = (typeof ROTATED_KEYS)[number];

const PURPOSES: Readonly<Record<Exclude<RotatedKey, 'root'>, readonly TenantKeyPurpose[]>> = {
  tenant: ['wrap', 'audit'],
  index: ['blind_index'],
};

export interface KeysStatus extends RootKeysStatus {
  /** Of the actor's own tenant. */
  readonly versions: readonly KeyVersionStatus[];
}

/** What an operator does with keys. The work that follows is the worker's: see KeyRotation. */
@Injectable()
export class KeysService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly keyRing: KeyRing,
    private readonly versions: KeyVersions,
    private readonly audit: AuditTrail,
    private readonly refusals: Refusals,
    private readonly roots: RootKeys,
  ) {}

  async status(actor: Actor): Promise<KeysStatus> {
    const roots = await this.roots.status();
    const versions = await this.unitOfWork.run(actor, async (tx) => {
      await this.audit.record(tx, actor, {
        action: 'keys.listed',
        subject: { type: 'keys', id: null },
      });
      return this.versions.versions(tx, actor.tenantId);
    });
    return { ...roots, versions };
  }

  /** Throws `KeysUnderWay` while rows are still being brought on from the last time. */
  async rotate(actor: Actor, what: RotatedKey): Promise<void> {
    await this.recordingRefusals(actor, () =>
      this.unitOfWork.run(actor, (tx) =>
        what === 'root' ? this.roots.renew(tx, actor) : this.renewTenant(tx, actor, what),
      ),
    );
  }

  /** For good: what lies under it in old backups opens no more. Throws `RootKeyInUse` or `RootKeyNotFound`. */
  async destroyRoot(actor: Actor, name: string): Promise<void> {
    await this.recordingRefusals(actor, () =>
      this.unitOfWork.run(actor, (tx) => this.roots.destroy(tx, actor, name)),
    );
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
