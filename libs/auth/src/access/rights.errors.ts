import { DomainError } from '@app/platform';

export class OwnRights extends DomainError {
  readonly code = 'own-rights';
  readonly kind = 'forbidden';

  constructor() {
    super('You can’t change your own rights. Another administrator must do it.');
  }
}

/** Whoever is signed in shows who they are first, which a page for the accounts of others does not ask for. */
export class OwnCredentials extends DomainError {
  readonly code = 'own-credentials';
  readonly kind = 'forbidden';

  constructor() {
    super('Change your own password and second factors on your account page.');
  }
}

export class LastAdministrator extends DomainError {
  readonly code = 'last-administrator';
  readonly kind = 'conflict';

  constructor() {
    super('At least one administrator must remain. Add another one first.');
  }
}

export class CompartmentNotFound extends DomainError {
  readonly code = 'compartment-not-found';
  readonly kind = 'missing';

  constructor() {
    super('This compartment does not exist.');
  }
}

export class CompartmentNameTaken extends DomainError {
  readonly code = 'compartment-name-taken';
  readonly kind = 'conflict';

  constructor() {
    super('A compartment with this name already exists. Choose another name.');
  }
}
