import type { PermissionGrants } from '@app/auth';

/** Who signs. */
export const REVIEW_PERMISSIONS = {
  'summary:sign': { roles: ['reviewer'], answeredForByName: true, showsPatientText: true },
} as const satisfies PermissionGrants;

declare module '@app/auth' {
  interface Permissions {
    readonly review: typeof REVIEW_PERMISSIONS;
  }
}
