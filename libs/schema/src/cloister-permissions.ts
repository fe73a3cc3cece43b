import type { PermissionGrants } from '@app/auth';
import { AUTH_PERMISSIONS } from '@app/permissions/auth';
import { DELIVERY_PERMISSIONS } from '@app/permissions/delivery';
import { DOCUMENT_PERMISSIONS } from '@app/permissions/documents';
import { HEALTH_PERMISSIONS } from '@app/permissions/health';
import { KEY_PERMISSIONS } from '@app/permissions/keys';
import { MESSAGE_PERMISSIONS } from '@app/permissions/messages';
import { MODEL_OPS_PERMISSIONS } from '@app/permissions/model-ops';
import { REVIEW_PERMISSIONS } from '@app/permissions/review';
import { SUMMARY_PERMISSIONS } from '@app/permissions/summaries';
import { TRAIL_PERMISSIONS } from '@app/permissions/audit';

/** Who may what in this version: what all libraries declare. */
export const CLOISTER_PERMISSIONS: readonly PermissionGrants[] = [
  TRAIL_PERMISSIONS,
  HEALTH_PERMISSIONS,
  KEY_PERMISSIONS,
  AUTH_PERMISSIONS,
  DOCUMENT_PERMISSIONS,
  SUMMARY_PERMISSIONS,
  REVIEW_PERMISSIONS,
  MODEL_OPS_PERMISSIONS,
  MESSAGE_PERMISSIONS,
  DELIVERY_PERMISSIONS,
];

// of the libraries that do not know of this one
declare module '@app/auth' {
  interface Permissions {
    readonly audit: typeof TRAIL_PERMISSIONS;
    readonly health: typeof HEALTH_PERMISSIONS;
    readonly keys: typeof KEY_PERMISSIONS;
  }
}
