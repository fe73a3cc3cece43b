import type { TenantKeyPurpose } from './tenancy.entities.js';

// SQL conditions for roles that see the keys of all tenants; the arguments are SQL expressions, never values.

/** SQL: whether a tenant's key of this purpose and version is there. */
export function tenantKeyIsHeld(tenantId: string, purpose: TenantKeyPurpose, version: string) {
  return `exists (select from tenant_key as held where held.tenant_id = ${tenantId}
    and held.purpose = '${purpose}' and held.version = ${version} and held.destroyed_at is null)`;
}

/** SQL: whether the row of an object's key is to be seen, as it is by the role that counts values until the key dies. */
export function objectKeyIsHeld(id: string) {
  return `exists (select from object_key as held where held.id = ${id})`;
}
