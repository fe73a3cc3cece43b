/** What other libraries may learn of from this one. Stored with events and confirmations: a name is never changed. */
export const SUMMARY_EVENT_TYPES = [
  'summary.assigned',
  'summary.claimed',
  'summary.drafted',
  'summary.dropped',
  'summary.edited',
  'summary.failed',
  'summary.patient-merged',
  'summary.recalled',
  'summary.requested',
  'summary.returned',
  'summary.signed',
  'summary.source-changed',
  'summary.withdrawn',
] as const;

declare module '@app/database' {
  interface DomainEventTypes {
    readonly summaries: (typeof SUMMARY_EVENT_TYPES)[number];
  }
}
