import { AcrossTenants, Compartment, KeyRing, Tenant, UnitOfWork } from '@app/database';
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
    return existing?.tenantId ?? this.create('This organization');
  }

  /** A tenant with its keys and its default compartment. */
  async create(name: string): Promise<string> {
    const tenantId = newId();
    await this.unitOfWork.run({ tenantId, compartmentIds: 'all' }, async (tx) => {
      await tx.insert(Tenant, { id: tenantId, name });
      await this.keyRing.createTenantKeys(tx, tenantId);
      await tx.insert(Compartment, { id: newId(), tenantId, name: 'General', isDefault: true });
    });
    return tenantId;
  }
}
