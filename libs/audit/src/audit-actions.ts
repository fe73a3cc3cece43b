/** What is recorded of the trail itself. Stored in hashed bytes: a name is never changed, only added. */
export const TRAIL_AUDIT_ACTIONS = [
  'access.refused',
  'audit.disclosures-read',
  'audit.export-begun',
  'audit.exported',
  'audit.listed',
  'audit.mismatch-found',
  'audit.mismatch-over',
  'audit.proved',
  'audit.read',
  'audit.refused',
  'audit.rule-changed',
  'audit.rule-read',
  'audit.standing-read',
  'audit.values-destroyed',
  'audit.verified',
  'checkpoint.contradicted',
  'checkpoint.delayed',
  'checkpoint.sent',
  'feed.delayed',
  'feed.directed',
  'feed.resumed',
  'witness.cosigned',
  'witness.refused',
] as const;

/**
 * The actions of each library, which adds its own in its `audit-actions.ts`: `declare module '@app/audit'`. The trail
 * records all of them and knows none but its own.
 */
export interface AuditActions {
  readonly audit: (typeof TRAIL_AUDIT_ACTIONS)[number];
}

export type AuditAction = AuditActions[keyof AuditActions];
