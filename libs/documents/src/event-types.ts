/** What other libraries may learn of from this one. Stored with events and confirmations: a name is never changed. */
export const DOCUMENT_EVENT_TYPES = [
  'document.extracted',
  'document.patient-doubted',
  'document.patient-settled',
  'document.quarantined',
  'document.rejected',
  'document.source-changed',
  'erasure.begun',
  'patient.merged',
  'upload.finished',
] as const;

declare module '@app/database' {
  interface DomainEventTypes {
    readonly documents: (typeof DOCUMENT_EVENT_TYPES)[number];
  }
}
