import { DomainError } from '@app/platform';

const RETRY_SECONDS = 300;

export class AuditTrailNotKept extends DomainError {
  override readonly code = 'audit-trail-not-kept';
  override readonly kind = 'unavailable';
  override readonly retryAfterSeconds = RETRY_SECONDS;

  constructor() {
    super(
      'No new work is accepted: checkpoints of the audit trail have not reached one of their stores for longer than the settings allow. Contact your Cloister administrator, who can see which store with cloister status. Existing data can still be read.',
    );
  }
}

export class AuditTrailContradicted extends DomainError {
  override readonly code = 'audit-trail-contradicted';
  override readonly kind = 'unavailable';
  override readonly retryAfterSeconds = RETRY_SECONDS;

  constructor() {
    super(
      'No new work is accepted: a checkpoint store has a different audit trail from this one. Contact your Cloister administrator, who can investigate with cloister status and cloister audit verify. Existing data can still be read.',
    );
  }
}
