/** What is recorded of destinations and deliveries. Stored in hashed bytes: a name is never changed, only added. */
export const DELIVERY_AUDIT_ACTIONS = [
  'delivery.acknowledged',
  'delivery.added',
  'delivery.discarded',
  'delivery.listed',
  'delivery.parked',
  'delivery.replayed',
  'destination.approved',
  'destination.changed',
  'destination.created',
  'destination.listed',
  'destination.read',
  'destination.removed',
  'destination.replayed',
  'destination.secret-renewed',
  'destination.tested',
  'destination.turned-off',
  'destination.turned-on',
  'message.written',
] as const;

declare module '@app/audit' {
  interface AuditActions {
    readonly delivery: (typeof DELIVERY_AUDIT_ACTIONS)[number];
  }
}
