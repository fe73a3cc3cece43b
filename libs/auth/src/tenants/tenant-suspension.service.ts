import { AuditTrail, Refusals } from '@app/audit';
import { AcrossTenants, lockTenant, notify, setSuspendedAt, UnitOfWork } from '@app/database';
import type { Actor } from '@app/platform';
import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import { ApiClient } from '../clients/client.entities.js';
import { SessionEnds } from '../sessions/session-ends.js';
import { type TenantDetails, tenantDetails } from './tenant-details.js';
import { FirstTenantStays } from './tenants.errors.js';

/** The operator stops serving an organization, and serves it again; its data is kept. */
@Injectable()
export class TenantSuspensionService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly acrossTenants: AcrossTenants,
    private readonly audit: AuditTrail,
    private readonly refusals: Refusals,
    private readonly ends: SessionEnds,
  ) {}

  /** Nobody of it signs in and no system of it is served; what is under way is finished. Throws `FirstTenantStays`. */
  async suspend(actor: Actor): Promise<TenantDetails> {
    const { tenantId: id } = actor;
    if (id === (await this.acrossTenants.defaultTenant())?.tenantId) {
      const refused = new FirstTenantStays();
      await this.refusals.record(actor, { subject: { type: 'tenant', id }, reason: refused.code });
      throw refused;
    }
    return this.unitOfWork.run(actor, async (tx) => {
      const { suspendedAt } = await lockTenant(tx, id);
      await setSuspendedAt(tx, id, suspendedAt ?? new Date());
      const sessions = await this.ends.endEverybodys(tx, actor);
      // streams of clients ask whether they may go on
      const clients = await tx.findBy(ApiClient, { tenantId: id, revokedAt: IsNull() });
      for (const client of clients) await notify(tx, 'session', client.id);
      await this.audit.record(tx, actor, {
        action: 'tenant.suspended',
        subject: { type: 'tenant', id },
        details: { before: statusOf(suspendedAt), sessions, clients: clients.length },
      });
      return tenantDetails(tx, id);
    });
  }

  async resume(actor: Actor): Promise<TenantDetails> {
    const { tenantId: id } = actor;
    return this.unitOfWork.run(actor, async (tx) => {
      const { suspendedAt } = await lockTenant(tx, id);
      await setSuspendedAt(tx, id, null);
      await this.audit.record(tx, actor, {
        action: 'tenant.resumed',
        subject: { type: 'tenant', id },
        details: { before: statusOf(suspendedAt) },
      });
      return tenantDetails(tx, id);
    });
  }
}

function statusOf(suspendedAt: Date | null): string {
  return suspendedAt ? 'suspended' : 'served';
}
