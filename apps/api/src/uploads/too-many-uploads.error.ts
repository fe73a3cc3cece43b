import { DomainError } from '@app/platform';

/** Clients of tus try again by themselves after a 503. */
export class TooManyUploadsAtOnce extends DomainError {
  readonly code = 'too-many-uploads-at-once';
  readonly kind = 'unavailable';
  override readonly retryAfterSeconds = 1;

  constructor(limit: number) {
    super(
      `You are already sending the bytes of ${limit} uploads, the limit at once. Continue with this one when another is done.`,
    );
  }
}
