import type { KeyContext } from '@app/crypto';
import type { TenantKeyPurpose } from './tenancy.entities.js';

const OBJECT_KEY_FORMAT = 1;

/** What an object's wrapped key is for. */
export function objectContext(tenantId: string, id: string): KeyContext {
  return { kind: 'object', ids: [tenantId, id], version: OBJECT_KEY_FORMAT };
}

export function tenantContext(
  tenantId: string,
  purpose: TenantKeyPurpose,
  version: number,
): KeyContext {
  return { kind: `tenant-${purpose}`, ids: [tenantId], version };
}
