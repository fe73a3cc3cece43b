import { DomainError } from '@app/platform';

export class PersonNotFound extends DomainError {
  readonly code = 'person-not-found';
  readonly kind = 'missing';

  constructor() {
    super('There is no such person, or they were removed. See: npx cloister user list');
  }
}

export class LoginNameTaken extends DomainError {
  readonly code = 'login-name-taken';
  readonly kind = 'conflict';

  constructor() {
    super('Somebody signs in with this name already. Choose another one.');
  }
}

export class AdministratorExists extends DomainError {
  readonly code = 'administrator-exists';
  readonly kind = 'conflict';

  constructor() {
    super(
      'There is an administrator already, so sign in. For a new password: npx cloister user reset NAME',
    );
  }
}
