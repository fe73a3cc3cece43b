import {
  AcrossTenants,
  Compartment,
  KeyRing,
  Tenant,
  type Transaction,
  UnitOfWork,
} from '@app/database';
import { newId } from '@app/platform';
import { Injectable } from '@nestjs/common';

@Injectable()
export class TenantsService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly acrossTenants: AcrossTenants,
    private readonly keyRing: KeyRing,
  ) {}

  /** The tenant of an installation that serves one organization; made at the first start. */
  async ensureDefault(): Promise<string> {
    const existing = await this.acrossTenants.defaultTenant();
    if (existing) return existing.tenantId;
    const tenantId = newId();
    return this.unitOfWork.run({ tenantId, compartmentIds: 'all' }, async (tx) => {
      // Two first starts at once: the second waits here until the first has committed, and then finds its tenant.
      await tx.query(`select pg_advisory_xact_lock(hashtext('cloister.default-tenant'))`);
      const twin = await this.acrossTenants.defaultTenant();
      if (twin) return twin.tenantId;
      await this.insert(tx, tenantId, 'This organization');
      return tenantId;
    });
  }

  /** A tenant with its keys and its default compartment. */
  async create(name: string): Promise<string> {
    const tenantId = newId();
    await this.unitOfWork.run({ tenantId, compartmentIds: 'all' }, (tx) =>
      this.insert(tx, tenantId, name),
    );
    return tenantId;
  }

  private async insert(tx: Transaction, tenantId: string, name: string): Promise<void> {
    await tx.insert(Tenant, { id: tenantId, name });
    await this.keyRing.createTenantKeys(tx, tenantId);
    await tx.insert(Compartment, { id: newId(), tenantId, name: 'General', isDefault: true });
  }
}
