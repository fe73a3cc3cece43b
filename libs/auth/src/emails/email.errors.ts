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
      `You have been sent ${most} codes within an hour. Wait a while before you ask for another.`,
    );
  }
}

export class EmailCodeWrong extends DomainError {
  readonly code = 'email-code-wrong';
  readonly kind = 'invalid';

  constructor() {
    super('The code is not the one of the last e-mail. Look again, or have a new one sent.');
  }
}

/** Too late, tried too often, or none was asked for. */
export class EmailCodeOver extends DomainError {
  readonly code = 'email-code-over';
  readonly kind = 'conflict';

  constructor() {
    super('This code does not count any more. Have a new one sent.');
  }
}
