import { DomainError } from '@app/platform';

export class RightsChangeNotFound extends DomainError {
  readonly code = 'rights-change-not-found';
  readonly kind = 'missing';

  constructor() {
    super('There is no such change of rights.');
  }
}

export class RightsChangeSettled extends DomainError {
  readonly code = 'rights-change-settled';
  readonly kind = 'conflict';

  constructor() {
    super('This change of rights is not pending any more. Reload to see what became of it.');
  }
}

export class OwnRightsChange extends DomainError {
  readonly code = 'own-rights-change';
  readonly kind = 'forbidden';

  constructor() {
    super('Nobody confirms a change that they asked for themselves. A second administrator does.');
  }
}

export class OwnAccountMade extends DomainError {
  readonly code = 'own-account-made';
  readonly kind = 'forbidden';

  constructor() {
    super(
      'You made the account that this depends on, and nobody else has confirmed it. The operator can: npx cloister user confirm NAME',
    );
  }
}

export class ResetLately extends DomainError {
  readonly code = 'reset-lately';
  readonly kind = 'forbidden';

  constructor() {
    super(
      'Somebody reset your password or second factor not long ago. Until some time has passed (CLOISTER_SIGNING_WAIT_HOURS), this account confirms and reviews nothing.',
    );
  }
}

export class AdministratorNotVerified extends DomainError {
  readonly code = 'administrator-not-verified';
  readonly kind = 'forbidden';

  constructor() {
    super(
      'Only a verified administrator confirms: one with a second factor, whom the operator or another administrator has confirmed.',
    );
  }
}
