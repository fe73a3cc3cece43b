/** What other libraries may learn of from this one. Stored with events and confirmations: a name is never changed. */
export const AUTH_EVENT_TYPES = ['rights.requested', 'rights.settled'] as const;

declare module '@app/database' {
  interface DomainEventTypes {
    readonly auth: (typeof AUTH_EVENT_TYPES)[number];
  }
}
