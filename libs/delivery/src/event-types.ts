/** What other libraries may learn of from this one. Stored with events and confirmations: a name is never changed. */
export const DELIVERY_EVENT_TYPES = ['destination.requested'] as const;

declare module '@app/database' {
  interface DomainEventTypes {
    readonly delivery: (typeof DELIVERY_EVENT_TYPES)[number];
  }
}
