import type { PermissionGrants } from '@app/auth';
import { AUTH_PERMISSIONS } from '@app/permissions/auth';

/** Who may what in this version: what all libraries declare. */
export const CLOISTER_PERMISSIONS: readonly PermissionGrants[] = [AUTH_PERMISSIONS];
