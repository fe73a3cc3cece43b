/** What is recorded of releases of models. Stored in hashed bytes: a name is never changed, only added. */
export const RELEASE_AUDIT_ACTIONS = [
  'model.release-approved',
  'model.release-listed',
  'model.release-proposed',
  'model.release-read',
  'model.release-refused',
  'model.release-retired',
  'model.rolled-back',
  'model.training-erased',
  'retirement-rule.changed',
  'retirement-rule.read',
] as const;

declare module '@app/audit' {
  interface AuditActions {
    readonly releases: (typeof RELEASE_AUDIT_ACTIONS)[number];
  }
}
