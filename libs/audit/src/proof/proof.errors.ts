import { DomainError } from '@app/platform';

export class AuditEntryUnknown extends DomainError {
  override readonly code = 'audit-entry-not-found';
  override readonly kind = 'missing';

  constructor() {
    super('There is no entry with this id.');
  }
}

export class AuditEntryNotSigned extends DomainError {
  override readonly code = 'audit-entry-not-signed';
  override readonly kind = 'unavailable';
  override readonly retryAfterSeconds = 2;

  constructor() {
    super(
      'No checkpoint covers this entry yet. A worker signs one within two seconds of an action.',
    );
  }
}

export class CheckpointNotOurs extends DomainError {
  override readonly code = 'audit-checkpoint-not-ours';
  override readonly kind = 'invalid';

  constructor() {
    super(
      'This checkpoint covers a larger tree than the current one, so no proof can show that the trail extends it.',
    );
  }
}
