import { DomainError } from '@app/platform';

export class ProfileVersionNotFound extends DomainError {
  readonly code = 'profile-version-not-found';
  readonly kind = 'missing';

  constructor() {
    super('This profile does not exist, or it has no such version.');
  }
}

export class ProfileExists extends DomainError {
  readonly code = 'profile-exists';
  readonly kind = 'conflict';

  constructor() {
    super('A profile with this name already exists. Choose another name, or change that one.');
  }
}

/** What a person looked at when they decided is no longer in force. */
export class ProfileChangedMeanwhile extends DomainError {
  readonly code = 'profile-changed-meanwhile';
  readonly kind = 'conflict';

  constructor() {
    super('The active version is no longer the one you saw. Reload to see the current state.');
  }
}

export class ProfileUnchanged extends DomainError {
  readonly code = 'profile-unchanged';
  readonly kind = 'conflict';

  constructor() {
    super('Nothing differs from the version it is based on.');
  }
}

/** It is not in a state in which this can be done. */
export class ProfileVersionDecided extends DomainError {
  readonly code = 'profile-version-decided';
  readonly kind = 'conflict';

  /** @param reason the state that it is in */
  constructor(override readonly reason: string) {
    super(`This is not possible: the version is ${reason}. Reload to see its current state.`);
  }
}

export class ProfileNotTried extends DomainError {
  readonly code = 'profile-not-tried';
  readonly kind = 'conflict';

  constructor() {
    super(
      'This version has not been tested yet. Test it on a text first, and check what it writes.',
    );
  }
}

/** Fewer people would sign, and one person alone decided so. */
export class ProfileLoosensSigning extends DomainError {
  readonly code = 'profile-loosens-signing';
  readonly kind = 'conflict';

  constructor() {
    super(
      'Requiring fewer signatures needs approval by a second person: someone other than the author of this version must activate it.',
    );
  }
}

/** It cannot be given up: its file comes with the installation. */
export class ProfileInstalled extends DomainError {
  readonly code = 'profile-installed';
  readonly kind = 'conflict';

  constructor() {
    super(
      'This profile comes with Cloister and can’t be retired. Activate its built-in version instead.',
    );
  }
}

export class TrialNotFound extends DomainError {
  readonly code = 'trial-not-found';
  readonly kind = 'missing';

  constructor() {
    super('This test does not exist.');
  }
}

export class TrialEnded extends DomainError {
  readonly code = 'trial-ended';
  readonly kind = 'conflict';

  constructor() {
    super('This test has already ended.');
  }
}

export class TooManyTrials extends DomainError {
  readonly code = 'too-many-trials';
  readonly kind = 'exhausted';
  override readonly retryAfterSeconds = 60;

  constructor(limit: number) {
    super(
      `${limit} tests are waiting or being written, the maximum at once. Wait for one, or cancel it.`,
    );
  }
}
