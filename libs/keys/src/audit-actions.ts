/** What is recorded of the rotation of keys. Stored in hashed bytes: a name is never changed, only added. */
export const KEY_AUDIT_ACTIONS = [
  'keys.listed',
  'keys.refused',
  'keys.renewed',
  'keys.retired',
  'keys.root-destroyed',
  'keys.root-renewed',
  'keys.wrapped-anew',
] as const;

declare module '@app/audit' {
  interface AuditActions {
    readonly keys: (typeof KEY_AUDIT_ACTIONS)[number];
  }
}
