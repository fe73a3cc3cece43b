import { DomainError } from '@app/platform';

const WAY_BACK =
  'or contact your Cloister administrator: npx cloister user unlock NAME lets you try again immediately, npx cloister user reset NAME creates a link for a new password.';

/** The same for a name that nobody has and for a wrong password. */
export class SignInRefused extends DomainError {
  readonly code = 'sign-in-refused';
  readonly kind = 'unauthenticated';

  /**
   * @param recorded whether the audit trail has an entry of it already; it never leaves the process
   * @param tenantId where it was tried; nor does this
   */
  constructor(
    readonly recorded: boolean,
    readonly tenantId: string | null = null,
  ) {
    super('The name or the password is not correct. Check both and try again.');
  }
}

/** Too many wrong passwords in a row for this name, whether or not anybody has it. */
export class SignInLocked extends DomainError {
  readonly code = 'sign-in-locked';
  readonly kind = 'exhausted';

  constructor(
    override readonly retryAfterSeconds: number,
    readonly recorded: boolean,
    readonly tenantId: string | null = null,
  ) {
    super(`Too many wrong passwords in a row. Wait ${inWords(retryAfterSeconds)}, ${WAY_BACK}`);
  }
}

/** Too many tries from one network address, whatever the names. */
export class SignInLimited extends DomainError {
  readonly code = 'sign-in-limited';
  readonly kind = 'exhausted';

  constructor(
    override readonly retryAfterSeconds: number,
    attempts: number,
    withinSeconds: number,
  ) {
    super(
      `More than ${attempts} attempts from this address within ${inWords(withinSeconds)}. Wait ${inWords(retryAfterSeconds)}, then try again.`,
    );
  }
}

export class CurrentPasswordWrong extends DomainError {
  readonly code = 'current-password-wrong';
  readonly kind = 'invalid';

  constructor() {
    super('The current password is not correct. Nothing was changed.');
  }
}

export class SessionNotFound extends DomainError {
  readonly code = 'session-not-found';
  readonly kind = 'missing';

  constructor() {
    super('You don’t have this session, or it has ended.');
  }
}

function inWords(seconds: number): string {
  if (seconds < 90) return `${seconds} seconds`;
  const minutes = Math.ceil(seconds / 60);
  if (minutes < 90) return `${minutes} minutes`;
  const hours = Math.ceil(minutes / 60);
  return hours < 48 ? `${hours} hours` : `${Math.ceil(hours / 24)} days`;
}
