import { DomainError } from '@app/platform';

/** A code, recovery code or passkey that does not fit, or was used before. */
export class SecondFactorWrong extends DomainError {
  readonly code = 'second-factor-wrong';
  readonly kind = 'invalid';

  constructor() {
    super(
      'The second factor is not correct, or was already used. Wait for the next code in your app, or use another method.',
    );
  }
}

/** The password alone is not enough for who has a second factor. */
export class SecondFactorNeeded extends DomainError {
  readonly code = 'second-factor-needed';
  readonly kind = 'invalid';

  constructor() {
    super(
      'Your account uses a second factor. Enter it together with your password, or use a passkey.',
    );
  }
}

/** What was to be finished is not there any more: too late, done already, or never begun here. */
export class SignInOver extends DomainError {
  readonly code = 'sign-in-over';
  readonly kind = 'unauthenticated';

  constructor() {
    super('This sign-in took too long or has ended. Start again.');
  }
}

export class PasskeyUnknown extends DomainError {
  readonly code = 'passkey-unknown';
  readonly kind = 'unauthenticated';

  /**
   * @param recorded whether the audit trail has an entry of it already; it never leaves the process
   * @param tenantId where it was tried; nor does this
   */
  constructor(
    readonly recorded: boolean,
    readonly tenantId: string | null = null,
  ) {
    super('This passkey does not belong to an account here. Sign in with your password.');
  }
}

export class PasskeyRefused extends DomainError {
  readonly code = 'passkey-refused';
  readonly kind = 'invalid';

  constructor() {
    super('The passkey could not be saved: the answer was not valid, or came too late. Try again.');
  }
}

export class PasskeyNotFound extends DomainError {
  readonly code = 'passkey-not-found';
  readonly kind = 'missing';

  constructor() {
    super('You don’t have this passkey, or it was removed.');
  }
}

export class PasskeysUnavailable extends DomainError {
  readonly code = 'passkeys-unavailable';
  readonly kind = 'conflict';

  constructor() {
    super(
      'Passkeys work at one address only, and this is a different one. Open the service at its public address, which your Cloister administrator sets with CLOISTER_PUBLIC_URL.',
    );
  }
}

export class TooManyPasskeys extends DomainError {
  readonly code = 'too-many-passkeys';
  readonly kind = 'conflict';

  constructor(most: number) {
    super(`You have ${most} passkeys, the maximum. Remove one you no longer use.`);
  }
}

export class TotpOnAlready extends DomainError {
  readonly code = 'totp-on-already';
  readonly kind = 'conflict';

  constructor() {
    super(
      'Codes from an authenticator app are already on. Turn them off before you set up another app.',
    );
  }
}

export class TotpNotBegun extends DomainError {
  readonly code = 'totp-not-begun';
  readonly kind = 'conflict';

  constructor() {
    super('There is nothing to confirm. Start again and scan the new code.');
  }
}

/** The tenant demands a second factor, and this session began without one. */
export class SecondFactorRequired extends DomainError {
  readonly code = 'second-factor-required';
  readonly kind = 'forbidden';

  constructor() {
    super(
      'Your organization requires a second factor. Add an authenticator app or a passkey to your account first.',
    );
  }
}

/** What is left beside the password may not go while the tenant demands one. */
export class LastFactorStays extends DomainError {
  readonly code = 'last-factor-stays';
  readonly kind = 'conflict';

  constructor() {
    super(
      'Your organization requires a second factor, and this is your last one. Add another before you remove it.',
    );
  }
}
