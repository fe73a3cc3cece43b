import type { PermissionGrants } from '@app/auth';
import { AUTH_PERMISSIONS } from '@app/permissions/auth';
import { DELIVERY_PERMISSIONS } from '@app/permissions/delivery';
import { DOCUMENT_PERMISSIONS } from '@app/permissions/documents';
import { MESSAGE_PERMISSIONS } from '@app/permissions/messages';
import { MODEL_OPS_PERMISSIONS } from '@app/permissions/model-ops';
import { REVIEW_PERMISSIONS } from '@app/permissions/review';
import { SUMMARY_PERMISSIONS } from '@app/permissions/summaries';

/** Who may what in this version: what all libraries declare. */
export const CLOISTER_PERMISSIONS: readonly PermissionGrants[] = [
  AUTH_PERMISSIONS,
  DOCUMENT_PERMISSIONS,
  SUMMARY_PERMISSIONS,
  REVIEW_PERMISSIONS,
  MESSAGE_PERMISSIONS,
  DELIVERY_PERMISSIONS,
  MODEL_OPS_PERMISSIONS,
];
