import {
  addTenant,
  listTenants,
  type NewTenant,
  renameTenant,
  resumeTenant,
  suspendTenant,
  type Tenant,
  type TenantChange,
  type TenantRequest,
} from '@app/api-client';
import type { CallOptions } from '../call-options.js';

/** The organizations that use the installation. */
export class TenantsClient {
  constructor(private readonly options: CallOptions) {}

  async list(): Promise<readonly Tenant[]> {
    return (await listTenants(this.options)).data.items;
  }

  async add(body: TenantRequest): Promise<NewTenant> {
    return (await addTenant({ ...this.options, body })).data;
  }

  async rename(shortName: string, body: TenantChange): Promise<void> {
    await renameTenant({ ...this.options, path: { shortName }, body });
  }

  async suspend(shortName: string): Promise<void> {
    await suspendTenant({ ...this.options, path: { shortName } });
  }

  async resume(shortName: string): Promise<void> {
    await resumeTenant({ ...this.options, path: { shortName } });
  }
}
