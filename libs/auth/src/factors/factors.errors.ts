import { DomainError } from '@app/platform';

/** A code, recovery code or passkey that does not fit, or was used before. */
export class SecondFactorWrong extends DomainError {
  readonly code = 'second-factor-wrong';
  readonly kind = 'invalid';

  constructor() {
    super(
      'The second factor is not right, or was used before. Wait for the next code of your app, or take another way.',
    );
  }
}

/** The password alone is not enough for who has a second factor. */
export class SecondFactorNeeded extends DomainError {
  readonly code = 'second-factor-needed';
  readonly kind = 'invalid';

  constructor() {
    super('Your account has a second factor. Show it beside your password, or use a passkey.');
  }
}

/** What was to be finished is not there any more: too late, done already, or never begun here. */
export class SignInOver extends DomainError {
  readonly code = 'sign-in-over';
  readonly kind = 'unauthenticated';

  constructor() {
    super('This sign-in took too long or has ended. Sign in again from the beginning.');
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
    super('This passkey does not open an account here. Sign in with your password.');
  }
}

export class PasskeyRefused extends DomainError {
  readonly code = 'passkey-refused';
  readonly kind = 'invalid';

  constructor() {
    super('The passkey could not be kept: its answer does not fit, or came too late. Try again.');
  }
}

export class PasskeyNotFound extends DomainError {
  readonly code = 'passkey-not-found';
  readonly kind = 'missing';

  constructor() {
    super('You have no such passkey, or it was removed.');
  }
}

export class PasskeysUnavailable extends DomainError {
  readonly code = 'passkeys-unavailable';
  readonly kind = 'conflict';

  constructor() {
    super(
      'Passkeys belong to one address, and this is not it. Open the service under its public address; whoever runs it sets that with CLOISTER_PUBLIC_URL.',
    );
  }
}

export class TooManyPasskeys extends DomainError {
  readonly code = 'too-many-passkeys';
  readonly kind = 'conflict';

  constructor(most: number) {
    super(`You have ${most} passkeys, which is the most. Remove one that you no longer use.`);
  }
}

export class TotpOnAlready extends DomainError {
  readonly code = 'totp-on-already';
  readonly kind = 'conflict';

  constructor() {
    super('Codes of an authenticator app are on already. Turn them off first to take another app.');
  }
}

export class TotpNotBegun extends DomainError {
  readonly code = 'totp-not-begun';
  readonly kind = 'conflict';

  constructor() {
    super('There is nothing to confirm. Begin again and scan the new code.');
  }
}

/** The tenant demands a second factor, and this session began without one. */
export class SecondFactorRequired extends DomainError {
  readonly code = 'second-factor-required';
  readonly kind = 'forbidden';

  constructor() {
    super(
      'Your organization demands a second factor. Add an authenticator app or a passkey to your account first.',
    );
  }
}

/** What is left beside the password may not go while the tenant demands one. */
export class LastFactorStays extends DomainError {
  readonly code = 'last-factor-stays';
  readonly kind = 'conflict';

  constructor() {
    super(
      'Your organization demands a second factor, and this is your last one. Add another before you take it away.',
    );
  }
}
