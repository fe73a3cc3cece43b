/** What is recorded of training rows and releases of models. Stored in hashed bytes: a name is never changed, only added. */
export const MODEL_OPS_AUDIT_ACTIONS = [
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
  'model.release-approved',
  'model.release-listed',
  'model.release-proposed',
  'model.release-read',
  'model.release-refused',
  'model.release-retired',
  'model.rolled-back',
  'model.training-erased',
  'retirement-rule.changed',
  'retirement-rule.read',
  'training-use.changed',
  'training-use.read',
] as const;

declare module '@app/audit' {
  interface AuditActions {
    readonly modelOps: (typeof MODEL_OPS_AUDIT_ACTIONS)[number];
  }
}
