import { DomainError } from '@app/platform';

export class SignOnNotConfigured extends DomainError {
  readonly code = 'sign-on-not-configured';
  readonly kind = 'conflict';

  constructor() {
    super('Single sign-on is not set up here. Sign in with your name and password.');
  }
}

export class SignOnUnavailable extends DomainError {
  readonly code = 'sign-on-unavailable';
  readonly kind = 'unavailable';
  override readonly retryAfterSeconds = 30;

  constructor(options?: ErrorOptions) {
    super(
      'Single sign-on is not answering at the moment. Try again, or sign in with a name and password of this service if you have one.',
      options,
    );
  }
}

/** The provider said no, or what came back from it does not fit what was asked. */
export class SignOnRefused extends DomainError {
  readonly code = 'sign-on-refused';
  readonly kind = 'unauthenticated';

  constructor(options?: ErrorOptions) {
    super(
      'Single sign-on did not accept your sign-in, or its answer was not valid. Try again.',
      options,
    );
  }
}

export class SignOnNoRole extends DomainError {
  readonly code = 'sign-on-no-role';
  readonly kind = 'forbidden';

  constructor() {
    super(
      'None of your groups has a role in this service. Ask your IT department to add you to a group that has one.',
    );
  }
}

/** Somebody took the account away here, whatever the provider says. */
export class SignOnRemoved extends DomainError {
  readonly code = 'sign-on-removed';
  readonly kind = 'forbidden';

  constructor() {
    super('Your account in this service was removed. Contact an administrator.');
  }
}

/** Confirming takes the person of the session, who signs in anew after the click. */
export class SignOnNotConfirmed extends DomainError {
  readonly code = 'sign-on-not-confirmed';
  readonly kind = 'forbidden';

  constructor(override readonly reason: 'another-person' | 'too-early' | 'session-ended') {
    super(
      {
        'another-person':
          'A different person signed in at single sign-on than the one signed in here.',
        'too-early':
          'Single sign-on did not ask you to sign in again. Try again; if this keeps happening, contact your Cloister administrator.',
        'session-ended': 'Your session has ended. Sign in again.',
      }[reason],
    );
  }
}

/** Used before, too old, or of another session or act. */
export class ConfirmationOver extends DomainError {
  readonly code = 'sign-on-confirmation-over';
  readonly kind = 'invalid';

  constructor() {
    super(
      'This confirmation by single sign-on was already used, is older than five minutes, or is for something else. Confirm again.',
    );
  }
}
