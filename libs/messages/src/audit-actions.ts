/** What is recorded of messages and their connections. Stored in hashed bytes: a name is never changed, only added. */
export const MESSAGE_AUDIT_ACTIONS = [
  'connection.heard-again',
  'connection.listed',
  'connection.silent',
  'message.assigned',
  'message.erased',
  'message.failed',
  'message.found',
  'message.listed',
  'message.read',
  'message.received',
  'message.refused',
  'message.repeated',
  'message.reprocessed',
  'message.taken',
  'message.unmasked',
] as const;

declare module '@app/audit' {
  interface AuditActions {
    readonly messages: (typeof MESSAGE_AUDIT_ACTIONS)[number];
  }
}
