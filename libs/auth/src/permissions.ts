import type { PermissionGrants } from './access/permission-grants.js';

/** Who may do what with accounts, client systems, organizations and the records that are kept. */
export const AUTH_PERMISSIONS = {
  'client:manage': { roles: ['administrator'] },
  'person:manage': { roles: ['administrator'] },
  'records:manage': { roles: ['administrator'] },
  'records:read': { roles: ['auditor', 'administrator'] },
  'tenant:manage': { roles: ['administrator'] },
} as const satisfies PermissionGrants;
