/** What other libraries may learn of from this one. Stored with events and confirmations: a name is never changed. */
export const SUMMARY_EVENT_TYPES = [
  'summary.drafted',
  'summary.dropped',
  'summary.failed',
  'summary.patient-merged',
  'summary.recalled',
  'summary.requested',
  'summary.source-changed',
  'summary.withdrawn',
] as const;

declare module '@app/database' {
  interface DomainEventTypes {
    readonly summaries: (typeof SUMMARY_EVENT_TYPES)[number];
  }
}
