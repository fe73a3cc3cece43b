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
    super('The entry is in no checkpoint yet. A worker signs one within two seconds of an act.');
  }
}

export class CheckpointNotOurs extends DomainError {
  override readonly code = 'audit-checkpoint-not-ours';
  override readonly kind = 'invalid';

  constructor() {
    super(
      'This checkpoint is of a larger tree than there is, so nothing can be shown to follow it.',
    );
  }
}
