/** What other libraries may learn of from this one. Stored with events and confirmations: a name is never changed. */
export const TRAIL_EVENT_TYPES = ['audit.mismatch-found'] as const;

declare module '@app/database' {
  interface DomainEventTypes {
    readonly audit: (typeof TRAIL_EVENT_TYPES)[number];
  }
}
