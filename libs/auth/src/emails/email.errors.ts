import { DomainError } from '@app/platform';

/** Somebody else's letter box is not to be filled from here. */
export class TooManyEmailCodes extends DomainError {
  readonly code = 'too-many-email-codes';
  readonly kind = 'exhausted';

  constructor(
    most: number,
    override readonly retryAfterSeconds: number,
  ) {
    super(
      `You’ve received ${most} codes within one hour. Wait a while before you request another.`,
    );
  }
}

export class EmailCodeWrong extends DomainError {
  readonly code = 'email-code-wrong';
  readonly kind = 'invalid';

  constructor() {
    super('This is not the code from the latest e-mail. Check it, or request a new one.');
  }
}

/** Too late, tried too often, or none was asked for. */
export class EmailCodeOver extends DomainError {
  readonly code = 'email-code-over';
  readonly kind = 'conflict';

  constructor() {
    super('This code is no longer valid. Request a new one.');
  }
}
