import { DomainError } from '@app/platform';

export class PersonNotFound extends DomainError {
  readonly code = 'person-not-found';
  readonly kind = 'missing';

  constructor() {
    super('This person does not exist, or was removed. See: npx cloister user list');
  }
}

export class LoginNameTaken extends DomainError {
  readonly code = 'login-name-taken';
  readonly kind = 'conflict';

  constructor() {
    super('Another person already uses this name to sign in. Choose a different one.');
  }
}

export class AdministratorExists extends DomainError {
  readonly code = 'administrator-exists';
  readonly kind = 'conflict';

  constructor() {
    super(
      'There already is an administrator, so sign in. For a new password: npx cloister user reset NAME',
    );
  }
}
