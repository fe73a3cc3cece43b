/** What is recorded of the application. Stored in hashed bytes: a name is never changed, only added. */
export const API_AUDIT_ACTIONS = [
  'model.allowed',
  'model.disallowed',
  'profile.listed',
  'status.read',
] as const;

declare module '@app/audit' {
  interface AuditActions {
    readonly api: (typeof API_AUDIT_ACTIONS)[number];
  }
}
