/** What other libraries may learn of from this one. Stored with events and confirmations: a name is never changed. */
export const RELEASE_EVENT_TYPES = ['model.training-erased'] as const;

declare module '@app/database' {
  interface DomainEventTypes {
    readonly releases: (typeof RELEASE_EVENT_TYPES)[number];
  }
}
