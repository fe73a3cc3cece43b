import type { PermissionGrants } from '@app/auth';

/** Who may do what with summaries, profiles, recalls and the queue. */
export const SUMMARY_PERMISSIONS = {
  'profile:manage': { roles: ['administrator', 'model_steward'] },
  'profile:read': {
    roles: ['author', 'reviewer', 'administrator', 'model_steward', 'integration'],
    scopes: ['documents', 'summaries'],
    smartGrants: ['system/DocumentReference.c', 'system/Composition.c'],
  },
  'queue:manage': { roles: ['administrator'] },
  'recall:manage': { roles: ['administrator', 'model_steward'] },
  'summary:read': {
    roles: ['author', 'reviewer'],
    scopes: ['summaries', 'summaries.read'],
    smartGrants: ['system/Composition.rs'],
    showsPatientText: true,
  },
  'summary:request': {
    roles: ['author', 'reviewer'],
    scopes: ['summaries'],
    smartGrants: ['system/Composition.c'],
  },
  'summary:review': { roles: ['reviewer'], answeredForByName: true, showsPatientText: true },
  'work:follow': {
    roles: ['author', 'reviewer', 'auditor', 'administrator', 'model_steward', 'integration'],
    scopes: ['documents', 'documents.read', 'summaries', 'summaries.read'],
    smartGrants: [
      'system/DocumentReference.c',
      'system/DocumentReference.rs',
      'system/Composition.c',
      'system/Composition.rs',
    ],
  },
} as const satisfies PermissionGrants;

declare module '@app/auth' {
  interface Permissions {
    readonly summaries: typeof SUMMARY_PERMISSIONS;
  }
}
