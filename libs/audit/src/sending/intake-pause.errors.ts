import { DomainError } from '@app/platform';

const RETRY_SECONDS = 300;

export class AuditTrailNotKept extends DomainError {
  override readonly code = 'audit-trail-not-kept';
  override readonly kind = 'unavailable';
  override readonly retryAfterSeconds = RETRY_SECONDS;

  constructor() {
    super(
      'No new work is taken: checkpoints of the audit trail have not reached one of their stores for longer than this site allows. Ask the operator, who sees which one with cloister status. What is there can be read.',
    );
  }
}

export class AuditTrailContradicted extends DomainError {
  override readonly code = 'audit-trail-contradicted';
  override readonly kind = 'unavailable';
  override readonly retryAfterSeconds = RETRY_SECONDS;

  constructor() {
    super(
      'No new work is taken: a store of checkpoints holds another audit trail than this one. Ask the operator, who finds out with cloister status and cloister audit verify. What is there can be read.',
    );
  }
}
