import { DomainError } from '@app/platform';

export class OwnRights extends DomainError {
  readonly code = 'own-rights';
  readonly kind = 'forbidden';

  constructor() {
    super('Nobody changes their own rights. Another administrator does.');
  }
}

/** Whoever is signed in shows who they are first, which a page for the accounts of others does not ask for. */
export class OwnCredentials extends DomainError {
  readonly code = 'own-credentials';
  readonly kind = 'forbidden';

  constructor() {
    super('Change your own password and second factors on the page of your account.');
  }
}

export class LastAdministrator extends DomainError {
  readonly code = 'last-administrator';
  readonly kind = 'conflict';

  constructor() {
    super('One administrator remains at least. Make another one first.');
  }
}

export class CompartmentNotFound extends DomainError {
  readonly code = 'compartment-not-found';
  readonly kind = 'missing';

  constructor() {
    super('There is no such compartment.');
  }
}

export class CompartmentNameTaken extends DomainError {
  readonly code = 'compartment-name-taken';
  readonly kind = 'conflict';

  constructor() {
    super('A compartment of this name exists. Choose another name.');
  }
}
