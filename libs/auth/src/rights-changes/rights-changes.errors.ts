import { DomainError } from '@app/platform';

export class RightsChangeNotFound extends DomainError {
  readonly code = 'rights-change-not-found';
  readonly kind = 'missing';

  constructor() {
    super('This change of rights does not exist.');
  }
}

export class RightsChangeSettled extends DomainError {
  readonly code = 'rights-change-settled';
  readonly kind = 'conflict';

  constructor() {
    super('This change of rights is no longer pending. Reload to see its current state.');
  }
}

export class OwnRightsChange extends DomainError {
  readonly code = 'own-rights-change';
  readonly kind = 'forbidden';

  constructor() {
    super(
      'You can’t confirm a change that you requested yourself. A second administrator must do it.',
    );
  }
}

export class OwnAccountMade extends DomainError {
  readonly code = 'own-account-made';
  readonly kind = 'forbidden';

  constructor() {
    super(
      'This depends on an account that you created and no one else has confirmed. Your Cloister administrator can confirm it: npx cloister user confirm NAME',
    );
  }
}

export class ResetLately extends DomainError {
  readonly code = 'reset-lately';
  readonly kind = 'forbidden';

  constructor() {
    super(
      'Someone reset your password or second factor recently. Until the waiting time is over (CLOISTER_SIGNING_WAIT_HOURS), this account can’t confirm or review anything.',
    );
  }
}

export class AdministratorNotVerified extends DomainError {
  readonly code = 'administrator-not-verified';
  readonly kind = 'forbidden';

  constructor() {
    super(
      'Only a verified administrator can confirm this: one with a second factor, confirmed by the operator or another administrator.',
    );
  }
}
