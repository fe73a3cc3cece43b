/** What other libraries may learn of from this one. Stored with events and confirmations: a name is never changed. */
export const DATASET_EVENT_TYPES = ['dataset.rows-erased'] as const;

declare module '@app/database' {
  interface DomainEventTypes {
    readonly datasets: (typeof DATASET_EVENT_TYPES)[number];
  }
}
