import type { MigrationClass, Schema } from '@app/database';
import { AUDIT_MIGRATIONS } from '@app/migrations/audit';
import { AUTH_MIGRATIONS } from '@app/migrations/auth';
import { COMPLETION_MIGRATIONS } from '@app/migrations/completions';
import { DATABASE_MIGRATIONS } from '@app/migrations/database';
import { DELIVERY_MIGRATIONS } from '@app/migrations/delivery';
import { DOCUMENT_MIGRATIONS } from '@app/migrations/documents';
import { MESSAGE_MIGRATIONS } from '@app/migrations/messages';
import { MODEL_OPS_MIGRATIONS } from '@app/migrations/model-ops';
import { NOTIFICATION_MIGRATIONS } from '@app/migrations/notifications';
import { REVIEW_MIGRATIONS } from '@app/migrations/review';
import { SUMMARY_MIGRATIONS } from '@app/migrations/summaries';
import { VERSION_0_1_0 } from './version-0-1-0.js';

/** A library comes after those whose tables its own refer to. */
const BY_LIBRARY: readonly (readonly MigrationClass[])[] = [
  DATABASE_MIGRATIONS,
  AUDIT_MIGRATIONS,
  AUTH_MIGRATIONS,
  DOCUMENT_MIGRATIONS,
  SUMMARY_MIGRATIONS,
  REVIEW_MIGRATIONS,
  COMPLETION_MIGRATIONS,
  NOTIFICATION_MIGRATIONS,
  MODEL_OPS_MIGRATIONS,
  MESSAGE_MIGRATIONS,
  DELIVERY_MIGRATIONS,
];

/** The schema of this version: what all libraries bring, and the release that it can take over. */
export const CLOISTER_SCHEMA: Schema = {
  migrations: BY_LIBRARY.flat().toSorted((one, other) => timeOf(one) - timeOf(other)),
  baseline: {
    version: '0.1.0',
    migrations: BY_LIBRARY.flat().filter(({ name }) => /^[A-Za-z]+Baseline\d+$/.test(name)),
    formerNames: VERSION_0_1_0,
  },
};

function timeOf({ name }: MigrationClass): number {
  return Number(name.slice(-13));
}
