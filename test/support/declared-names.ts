import { AUTH_AUDIT_ACTIONS, AUTH_EVENT_TYPES, AUTH_PERMISSIONS } from '@app/auth';
import { TRAIL_AUDIT_ACTIONS, TRAIL_EVENT_TYPES, TRAIL_PERMISSIONS } from '@app/audit';
import { COMPLETION_AUDIT_ACTIONS } from '@app/completions';
import { DELIVERY_AUDIT_ACTIONS, DELIVERY_EVENT_TYPES, DELIVERY_PERMISSIONS } from '@app/delivery';
import { DOCUMENT_AUDIT_ACTIONS, DOCUMENT_EVENT_TYPES, DOCUMENT_PERMISSIONS } from '@app/documents';
import { HEALTH_PERMISSIONS } from '@app/health';
import { KEY_AUDIT_ACTIONS, KEY_PERMISSIONS } from '@app/keys';
import { MESSAGE_AUDIT_ACTIONS, MESSAGE_EVENT_TYPES, MESSAGE_PERMISSIONS } from '@app/messages';
import {
  MODEL_OPS_AUDIT_ACTIONS,
  MODEL_OPS_EVENT_TYPES,
  MODEL_OPS_PERMISSIONS,
} from '@app/model-ops';
import { NOTIFICATION_AUDIT_ACTIONS } from '@app/notifications';
import { REVIEW_AUDIT_ACTIONS, REVIEW_EVENT_TYPES, REVIEW_PERMISSIONS } from '@app/review';
import { SUMMARY_AUDIT_ACTIONS, SUMMARY_EVENT_TYPES, SUMMARY_PERMISSIONS } from '@app/summaries';
import { API_AUDIT_ACTIONS } from '../../apps/api/src/audit-actions.js';
import { CLI_AUDIT_ACTIONS } from '../../apps/cli/src/audit-actions.js';

/** By the library or application that declares them. */
export type DeclaredNames = Readonly<Record<string, readonly string[]>>;

/** The actions that stand in the audit trail. */
export const AUDIT_ACTIONS = {
  'libs/audit': TRAIL_AUDIT_ACTIONS,
  'libs/auth': AUTH_AUDIT_ACTIONS,
  'libs/completions': COMPLETION_AUDIT_ACTIONS,
  'libs/delivery': DELIVERY_AUDIT_ACTIONS,
  'libs/documents': DOCUMENT_AUDIT_ACTIONS,
  'libs/keys': KEY_AUDIT_ACTIONS,
  'libs/messages': MESSAGE_AUDIT_ACTIONS,
  'libs/model-ops': MODEL_OPS_AUDIT_ACTIONS,
  'libs/notifications': NOTIFICATION_AUDIT_ACTIONS,
  'libs/review': REVIEW_AUDIT_ACTIONS,
  'libs/summaries': SUMMARY_AUDIT_ACTIONS,
  'apps/api': API_AUDIT_ACTIONS,
  'apps/cli': CLI_AUDIT_ACTIONS,
} satisfies DeclaredNames;

/** What libraries tell each other of. */
export const EVENT_TYPES = {
  'libs/audit': TRAIL_EVENT_TYPES,
  'libs/auth': AUTH_EVENT_TYPES,
  'libs/delivery': DELIVERY_EVENT_TYPES,
  'libs/documents': DOCUMENT_EVENT_TYPES,
  'libs/messages': MESSAGE_EVENT_TYPES,
  'libs/model-ops': MODEL_OPS_EVENT_TYPES,
  'libs/review': REVIEW_EVENT_TYPES,
  'libs/summaries': SUMMARY_EVENT_TYPES,
} satisfies DeclaredNames;

/** What somebody may be allowed. */
export const PERMISSIONS = {
  'libs/audit': Object.keys(TRAIL_PERMISSIONS),
  'libs/auth': Object.keys(AUTH_PERMISSIONS),
  'libs/delivery': Object.keys(DELIVERY_PERMISSIONS),
  'libs/documents': Object.keys(DOCUMENT_PERMISSIONS),
  'libs/health': Object.keys(HEALTH_PERMISSIONS),
  'libs/keys': Object.keys(KEY_PERMISSIONS),
  'libs/messages': Object.keys(MESSAGE_PERMISSIONS),
  'libs/model-ops': Object.keys(MODEL_OPS_PERMISSIONS),
  'libs/review': Object.keys(REVIEW_PERMISSIONS),
  'libs/summaries': Object.keys(SUMMARY_PERMISSIONS),
} satisfies DeclaredNames;
