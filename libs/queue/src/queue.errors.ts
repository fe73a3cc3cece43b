import { DomainError } from '@app/platform';

/** The queue's store did not answer in time. What was to be done is still recorded in Postgres. */
export class QueueUnavailable extends DomainError {
  readonly code = 'queue_unavailable';
  readonly kind = 'unavailable';
  override readonly retryAfterSeconds = 10;

  constructor(options?: ErrorOptions) {
    super('The queue cannot be reached at the moment. Try again in a few seconds.', options);
  }
}

/** The queue's store is not fit to be used; the message says what to change. */
export class QueueNotUsable extends Error {
  override readonly name = 'QueueNotUsable';
}
