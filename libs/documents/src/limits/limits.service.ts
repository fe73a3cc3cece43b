import { AuditTrail, Refusals } from '@app/audit';
import { RecordsAuthority } from '@app/auth';
import type { Transaction } from '@app/database';
import type { Actor } from '@app/platform';
import { Injectable } from '@nestjs/common';
import { type LimitName, TenantLimit } from './tenant-limit.entities.js';

const REFUSED = { subject: { type: 'limit', id: null } };

/** Sets what a tenant allows below the installation's own limits. */
@Injectable()
export class LimitsService {
  constructor(
    private readonly authority: RecordsAuthority,
    private readonly audit: AuditTrail,
    private readonly refusals: Refusals,
  ) {}

  async list(actor: Actor): Promise<readonly TenantLimit[]> {
    return this.refusals.recording(actor, REFUSED, async (tx) => {
      await this.authority.requireMayLook(tx, actor);
      await this.audit.record(tx, actor, {
        action: 'limit.listed',
        subject: { type: 'limit', id: null },
      });
      return tx.find(TenantLimit, { order: { name: 'asc' } });
    });
  }

  /** Holds for what comes in, and what is read, from then on. */
  async set(actor: Actor, name: LimitName, value: number): Promise<void> {
    await this.changing(actor, { name, value }, (tx) =>
      tx.query(
        `insert into tenant_limit (tenant_id, name, value, changed_at) values ($1, $2, $3, now())
         on conflict (tenant_id, name) do update set value = excluded.value,
           changed_at = excluded.changed_at`,
        [actor.tenantId, name, value],
      ),
    );
  }

  /** The installation's own holds again; a quota ends. */
  async clear(actor: Actor, name: LimitName): Promise<void> {
    await this.changing(actor, { name, cleared: true }, (tx) =>
      tx.delete(TenantLimit, { tenantId: actor.tenantId, name }),
    );
  }

  private async changing(
    actor: Actor,
    details: Readonly<Record<string, string | number | boolean>>,
    change: (tx: Transaction) => Promise<unknown>,
  ): Promise<void> {
    await this.refusals.recording(actor, REFUSED, async (tx) => {
      await this.authority.requireMayKeep(tx, actor);
      await change(tx);
      await this.audit.record(tx, actor, {
        action: 'limit.changed',
        subject: { type: 'limit', id: null },
        details,
      });
    });
  }
}
