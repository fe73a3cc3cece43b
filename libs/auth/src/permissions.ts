import type { PermissionGrants } from './access/permission-grants.js';

/** Who may what. */
export const AUTH_PERMISSIONS = {
  'audit:export': { roles: ['auditor'], scopes: ['audit'], smartGrants: ['system/AuditEvent.rs'] },
  'audit:read': { roles: ['auditor'], scopes: ['audit'], smartGrants: ['system/AuditEvent.rs'] },
  'client:manage': { roles: ['administrator'] },
  'key:manage': { roles: [] },
  'person:manage': { roles: ['administrator'] },
  'records:manage': { roles: ['administrator'] },
  'records:read': { roles: ['auditor', 'administrator'] },
  'status:read': { roles: ['administrator', 'model_steward', 'integration'] },
  'tenant:manage': { roles: ['administrator'] },
} as const satisfies PermissionGrants;
