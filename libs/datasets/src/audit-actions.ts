/** What is recorded of training rows. Stored in hashed bytes: a name is never changed, only added. */
export const DATASET_AUDIT_ACTIONS = [
  'dataset.approved',
  'dataset.discarded',
  'dataset.expired',
  'dataset.exported',
  'dataset.failed',
  'dataset.listed',
  'dataset.produced',
  'dataset.read',
  'dataset.requested',
  'dataset.rows-erased',
  'dataset.rows-taken',
  'training-use.changed',
  'training-use.read',
] as const;

declare module '@app/audit' {
  interface AuditActions {
    readonly datasets: (typeof DATASET_AUDIT_ACTIONS)[number];
  }
}
