export type DomainErrorKind =
  | 'malformed'
  | 'unauthenticated'
  | 'forbidden'
  | 'missing'
  | 'conflict'
  | 'too-large'
  | 'unsupported'
  | 'invalid'
  | 'exhausted'
  | 'no-space'
  | 'unavailable'
  | 'unacceptable'
  | 'precondition';

/**
 * An outcome the caller can expect and act on. `code` is part of the API; `message` is shown
 * to users, so it never carries document text, names or identifiers of a patient.
 */
export abstract class DomainError extends Error {
  abstract readonly code: string;
  abstract readonly kind: DomainErrorKind;
  /** For `exhausted` and `unavailable`: when a new attempt is worth making. */
  readonly retryAfterSeconds?: number;
  /** A finer code where one `code` has several causes that a page words by itself. */
  readonly reason?: string;

  constructor(message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = new.target.name;
  }
}
