import type { PermissionGrants } from '@app/auth';

/** Who may do what with datasets and model releases. */
export const MODEL_OPS_PERMISSIONS = {
  'dataset:allow': { roles: ['administrator'] },
  'dataset:approve': { roles: ['administrator'], answeredForByName: true },
  'dataset:discard': { roles: ['administrator', 'model_steward'] },
  'dataset:export': { showsPatientText: true },
  'dataset:read': { roles: ['auditor', 'administrator', 'model_steward'] },
  'dataset:request': { roles: ['model_steward'], answeredForByName: true },
  'model:approve': { roles: ['model_steward'], answeredForByName: true },
  'model:manage': { roles: ['model_steward'], looksAfter: 'model-release' },
} as const satisfies PermissionGrants;

declare module '@app/auth' {
  interface Permissions {
    readonly 'model-ops': typeof MODEL_OPS_PERMISSIONS;
  }
}
