/** What is recorded of the operator’s commands. Stored in hashed bytes: a name is never changed, only added. */
export const CLI_AUDIT_ACTIONS = ['audit.restore-accepted', 'database.passwords-rotated'] as const;

declare module '@app/audit' {
  interface AuditActions {
    readonly cli: (typeof CLI_AUDIT_ACTIONS)[number];
  }
}
