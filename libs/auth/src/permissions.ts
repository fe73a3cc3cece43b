import type { PermissionGrants } from './access/permission-grants.js';

/** Who may what. */
export const AUTH_PERMISSIONS = {
  'audit:export': { roles: ['auditor'], scopes: ['audit'], smartGrants: ['system/AuditEvent.rs'] },
  'audit:read': { roles: ['auditor'], scopes: ['audit'], smartGrants: ['system/AuditEvent.rs'] },
  'client:manage': { roles: ['administrator'] },
  'dataset:allow': { roles: ['administrator'] },
  'dataset:approve': { roles: ['administrator'], answeredForByName: true },
  'dataset:discard': { roles: ['administrator', 'model_steward'] },
  'dataset:export': { showsPatientText: true },
  'dataset:read': { roles: ['auditor', 'administrator', 'model_steward'] },
  'dataset:request': { roles: ['model_steward'], answeredForByName: true },
  'key:manage': { roles: [] },
  'model:approve': { roles: ['model_steward'], answeredForByName: true },
  'model:manage': { roles: ['model_steward'], looksAfter: 'model-release' },
  'person:manage': { roles: ['administrator'] },
  'records:manage': { roles: ['administrator'] },
  'records:read': { roles: ['auditor', 'administrator'] },
  'status:read': { roles: ['administrator', 'model_steward', 'integration'] },
  'tenant:manage': { roles: ['administrator'] },
} as const satisfies PermissionGrants;
