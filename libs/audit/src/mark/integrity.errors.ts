import { DomainError } from '@app/platform';

const RETRY_SECONDS = 300;

export class AuditTrailMismatch extends DomainError {
  override readonly code = 'audit-trail-mismatch';
  override readonly kind = 'unavailable';
  override readonly retryAfterSeconds = RETRY_SECONDS;

  constructor() {
    super(
      'Signing is blocked: the audit trail in the database does not match what this installation signed. New documents and messages are still accepted. Contact your Cloister administrator, who can investigate with cloister audit verify.',
    );
  }
}
