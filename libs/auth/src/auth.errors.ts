import { DomainError } from '@app/platform';

export class ClientNotFound extends DomainError {
  readonly code = 'client-not-found';
  readonly kind = 'missing';

  constructor() {
    super('This client does not exist, or it was revoked.');
  }
}

export class ClientNameTaken extends DomainError {
  readonly code = 'client-name-taken';
  readonly kind = 'conflict';

  constructor() {
    super(
      'A client with this name already exists. Choose another name, or revoke the old client first.',
    );
  }
}

export class LinkNotUsable extends DomainError {
  readonly code = 'link-not-usable';
  readonly kind = 'forbidden';

  constructor() {
    super(
      'This link was already used or is older than one hour. Your Cloister administrator can create a new one: npx cloister link for the first administrator, npx cloister user reset NAME for anyone else.',
    );
  }
}

export class NotAllowed extends DomainError {
  readonly code = 'not-allowed';
  readonly kind = 'forbidden';

  constructor() {
    super('You don’t have permission to do this.');
  }
}

export class NotAuthenticated extends DomainError {
  readonly code = 'not-authenticated';
  readonly kind = 'unauthenticated';

  constructor() {
    super(
      'Sign in, or send a valid API key as "Authorization: Bearer KEY". Create one with: npx cloister client add NAME',
    );
  }
}
