import type { SealedPlace } from '@app/crypto';

export const ENTRY_FORMAT = 1;

export function placeOfSecret(tenantId: string, entryId: string, field: string): SealedPlace {
  return { tenantId, table: 'audit_secret', rowId: `${entryId}/${field}`, version: ENTRY_FORMAT };
}
