import { type Actor, DomainError } from '@app/platform';

/** People and clients of an organization that the operator has suspended. */
export class TenantSuspended extends DomainError {
  readonly code = 'organization-suspended';
  readonly kind = 'forbidden';

  /** @param actor who was refused, where that is known; it never leaves the process */
  constructor(readonly actor: Actor | null = null) {
    super(
      'This organization is suspended: no one can sign in and no system is served. Its data is kept. Contact your Cloister administrator.',
    );
  }
}

/** There are several organizations, and nobody said which. */
export class OrganizationNeeded extends DomainError {
  readonly code = 'organization-needed';
  readonly kind = 'malformed';

  constructor() {
    super(
      'Several organizations use this installation. Give the short name of yours, which you received with your account.',
    );
  }
}

export class TenantNotFound extends DomainError {
  readonly code = 'tenant-not-found';
  readonly kind = 'missing';

  constructor() {
    super('No organization has this short name. See: npx cloister tenant list');
  }
}

export class ShortNameTaken extends DomainError {
  readonly code = 'short-name-taken';
  readonly kind = 'conflict';

  constructor() {
    super('Another organization has this short name. Choose a different one.');
  }
}

/** Nobody would be left who could sign in to look after what belongs to the whole installation. */
export class FirstTenantStays extends DomainError {
  readonly code = 'first-tenant-stays';
  readonly kind = 'conflict';

  constructor() {
    super(
      'The first organization can’t be suspended: its audit trail covers the whole installation.',
    );
  }
}

/** What one of several organizations must not decide for the others. */
export class OfTheInstallation extends DomainError {
  readonly code = 'of-the-installation';
  readonly kind = 'forbidden';

  constructor() {
    super(
      'This applies to the whole installation, which several organizations use. Only its operator can do it, on the command line.',
    );
  }
}
