/** What other libraries may learn of from this one. Stored with events and confirmations: a name is never changed. */
export const MODEL_OPS_EVENT_TYPES = ['dataset.rows-erased', 'model.training-erased'] as const;

declare module '@app/database' {
  interface DomainEventTypes {
    readonly modelOps: (typeof MODEL_OPS_EVENT_TYPES)[number];
  }
}
