import { DomainError } from '@app/platform';

const RETRY_SECONDS = 300;

export class AuditTrailMismatch extends DomainError {
  override readonly code = 'audit-trail-mismatch';
  override readonly kind = 'unavailable';
  override readonly retryAfterSeconds = RETRY_SECONDS;

  constructor() {
    super(
      'Nothing can be signed: the audit trail in the database is not the one that this installation signed. New documents and messages are still taken. Ask the operator, who finds out with cloister audit verify.',
    );
  }
}
