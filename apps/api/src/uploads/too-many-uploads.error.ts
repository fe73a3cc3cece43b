import { DomainError } from '@app/platform';

/** Clients of tus try again by themselves after a 503. */
export class TooManyUploadsAtOnce extends DomainError {
  readonly code = 'too-many-uploads-at-once';
  readonly kind = 'unavailable';
  override readonly retryAfterSeconds = 1;

  constructor(limit: number) {
    super(
      `You send the bytes of ${limit} uploads at once already, the limit. Go on with this one when another is done.`,
    );
  }
}
