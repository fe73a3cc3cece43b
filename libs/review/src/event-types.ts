/** What other libraries may learn of from this one. Stored with events and confirmations: a name is never changed. */
export const REVIEW_EVENT_TYPES = [
  'summary.assigned',
  'summary.claimed',
  'summary.edited',
  'summary.returned',
  'summary.signed',
] as const;

declare module '@app/database' {
  interface DomainEventTypes {
    readonly review: (typeof REVIEW_EVENT_TYPES)[number];
  }
}
