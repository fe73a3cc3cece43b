/** What is recorded of notifications and mail. Stored in hashed bytes: a name is never changed, only added. */
export const NOTIFICATION_AUDIT_ACTIONS = [
  'email.address-confirmed',
  'email.address-removed',
  'email.address-set',
  'email.dropped',
  'email.failed',
  'email.sent',
  'notification.listed',
  'notification.made',
  'notification.read',
  'notification.settings-changed',
  'notification.settings-read',
] as const;

declare module '@app/audit' {
  interface AuditActions {
    readonly notifications: (typeof NOTIFICATION_AUDIT_ACTIONS)[number];
  }
}
