import { DomainError } from '@app/platform';

export type PasswordRefusal = 'too-short' | 'too-long' | 'common' | 'derived';

/** Says why, and what to do instead; never what was typed. */
export class PasswordRefused extends DomainError {
  readonly code = 'password-refused';
  readonly kind = 'invalid';

  constructor(
    override readonly reason: PasswordRefusal,
    words: string,
  ) {
    super(words);
  }
}

export class PasswordsBusy extends DomainError {
  readonly code = 'passwords-busy';
  readonly kind = 'unavailable';
  override readonly retryAfterSeconds = 5;

  constructor(waiting: number) {
    super(`${waiting} other password checks are already waiting. Try again in a few seconds.`);
  }
}
