import type { PermissionGrants } from '@app/auth';

/** Who may do what with documents, patients and emergency access. */
export const DOCUMENT_PERMISSIONS = {
  'break-glass:review': { roles: ['auditor'], answeredForByName: true },
  'break-glass:use': { roles: ['reviewer'], answeredForByName: true },
  'document:add': {
    roles: ['author'],
    scopes: ['documents'],
    smartGrants: ['system/DocumentReference.c'],
  },
  'document:erase': { roles: ['administrator'] },
  'document:read': {
    roles: ['author', 'reviewer'],
    scopes: ['documents', 'documents.read'],
    smartGrants: ['system/DocumentReference.rs'],
    showsPatientText: true,
  },
  'document:reread': { roles: ['administrator'] },
  'limit:manage': { roles: ['administrator'] },
  'merge:read': {
    roles: ['author', 'reviewer', 'auditor', 'administrator'],
    scopes: ['documents', 'documents.read'],
  },
  'quarantine:manage': { roles: ['administrator'] },
} as const satisfies PermissionGrants;

declare module '@app/auth' {
  interface Permissions {
    readonly documents: typeof DOCUMENT_PERMISSIONS;
  }
}
