import { AUTH_AUDIT_ACTIONS, AUTH_EVENT_TYPES } from '@app/auth';
import { TRAIL_AUDIT_ACTIONS, TRAIL_EVENT_TYPES } from '@app/audit';
import { COMPLETION_AUDIT_ACTIONS } from '@app/completions';
import { DELIVERY_AUDIT_ACTIONS, DELIVERY_EVENT_TYPES } from '@app/delivery';
import { DOCUMENT_AUDIT_ACTIONS, DOCUMENT_EVENT_TYPES } from '@app/documents';
import { KEY_AUDIT_ACTIONS } from '@app/keys';
import { MESSAGE_AUDIT_ACTIONS, MESSAGE_EVENT_TYPES } from '@app/messages';
import { MODEL_OPS_AUDIT_ACTIONS, MODEL_OPS_EVENT_TYPES } from '@app/model-ops';
import { NOTIFICATION_AUDIT_ACTIONS } from '@app/notifications';
import { REVIEW_AUDIT_ACTIONS, REVIEW_EVENT_TYPES } from '@app/review';
import { SUMMARY_AUDIT_ACTIONS, SUMMARY_EVENT_TYPES } from '@app/summaries';
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
