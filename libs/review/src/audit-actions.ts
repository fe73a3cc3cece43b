/** What is recorded of reviewing and signing. Stored in hashed bytes: a name is never changed, only added. */
export const REVIEW_AUDIT_ACTIONS = [
  'must-answer.changed',
  'must-answer.read',
  'review.listed',
  'review.read',
  'reviewer.listed',
  'signature.previewed',
  'signature.read',
  'summary.amending',
  'summary.claimed',
  'summary.commented',
  'summary.edited',
  'summary.handed-over',
  'summary.omission-answered',
  'summary.overridden',
  'summary.recall-answered',
  'summary.recall-read',
  'summary.regenerated',
  'summary.rejected',
  'summary.released',
  'summary.returned',
  'summary.signed',
  'summary.source-overridden',
  'version.compared',
  'version.judged',
  'version.listed',
  'version.read',
  'working-copy.discarded',
  'working-copy.read',
  'working-copy.saved',
] as const;

declare module '@app/audit' {
  interface AuditActions {
    readonly review: (typeof REVIEW_AUDIT_ACTIONS)[number];
  }
}
