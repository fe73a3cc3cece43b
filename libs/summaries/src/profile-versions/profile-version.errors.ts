import { DomainError } from '@app/platform';

export class ProfileVersionNotFound extends DomainError {
  readonly code = 'profile-version-not-found';
  readonly kind = 'missing';

  constructor() {
    super('There is no such profile, or it has no such version.');
  }
}

export class ProfileExists extends DomainError {
  readonly code = 'profile-exists';
  readonly kind = 'conflict';

  constructor() {
    super('There is a profile of this name already. Choose another name, or change that one.');
  }
}

/** What a person looked at when they decided is no longer in force. */
export class ProfileChangedMeanwhile extends DomainError {
  readonly code = 'profile-changed-meanwhile';
  readonly kind = 'conflict';

  constructor() {
    super('Another version is in force than the one that you saw. Look at it as it is now.');
  }
}

export class ProfileUnchanged extends DomainError {
  readonly code = 'profile-unchanged';
  readonly kind = 'conflict';

  constructor() {
    super('Nothing differs from the version that it is made of.');
  }
}

/** It is not in a state in which this can be done. */
export class ProfileVersionDecided extends DomainError {
  readonly code = 'profile-version-decided';
  readonly kind = 'conflict';

  /** @param reason the state that it is in */
  constructor(override readonly reason: string) {
    super(`This cannot be done with a version that is ${reason}. Look at it as it is now.`);
  }
}

export class ProfileNotTried extends DomainError {
  readonly code = 'profile-not-tried';
  readonly kind = 'conflict';

  constructor() {
    super('Nobody has tried this version yet. Try it on a text first, and look at what it writes.');
  }
}

/** Fewer people would sign, and one person alone decided so. */
export class ProfileLoosensSigning extends DomainError {
  readonly code = 'profile-loosens-signing';
  readonly kind = 'conflict';

  constructor() {
    super(
      'With this version fewer people sign a summary. One person writes such a version, and another one puts it live.',
    );
  }
}

/** It cannot be given up: its file comes with the installation. */
export class ProfileInstalled extends DomainError {
  readonly code = 'profile-installed';
  readonly kind = 'conflict';

  constructor() {
    super(
      'This profile comes with Cloister and cannot be retired. Put the version of its file in force instead.',
    );
  }
}

export class TrialNotFound extends DomainError {
  readonly code = 'trial-not-found';
  readonly kind = 'missing';

  constructor() {
    super('There is no such trial.');
  }
}

export class TrialEnded extends DomainError {
  readonly code = 'trial-ended';
  readonly kind = 'conflict';

  constructor() {
    super('This trial has ended already.');
  }
}

export class TooManyTrials extends DomainError {
  readonly code = 'too-many-trials';
  readonly kind = 'exhausted';
  override readonly retryAfterSeconds = 60;

  constructor(limit: number) {
    super(
      `${limit} trials wait or are being written, the most at once. Wait for one, or cancel it.`,
    );
  }
}
