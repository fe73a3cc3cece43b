/** What is recorded of the model for other programs. Stored in hashed bytes: a name is never changed, only added. */
export const COMPLETION_AUDIT_ACTIONS = [
  'completion.ended',
  'completion.refused',
  'completion.requested',
  'model.listed',
] as const;

declare module '@app/audit' {
  interface AuditActions {
    readonly completions: (typeof COMPLETION_AUDIT_ACTIONS)[number];
  }
}
