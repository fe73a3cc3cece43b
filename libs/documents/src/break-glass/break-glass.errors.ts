import { DomainError } from '@app/platform';

export class PatientNotFound extends DomainError {
  readonly code = 'patient-not-found';
  readonly kind = 'missing';

  constructor() {
    super('No patient has this identifier. Compare it with the chart; part of one finds nobody.');
  }
}

export class PatientAmbiguous extends DomainError {
  readonly code = 'patient-ambiguous';
  readonly kind = 'conflict';

  constructor() {
    super('Several patients have this identifier. Name the authority that assigned it as well.');
  }
}

export class BreakGlassNotFound extends DomainError {
  readonly code = 'break-glass-not-found';
  readonly kind = 'missing';

  constructor() {
    super('There is no such emergency access, or it was ended.');
  }
}

export class OwnBreakGlass extends DomainError {
  readonly code = 'own-break-glass';
  readonly kind = 'forbidden';

  constructor() {
    super('Nobody reviews their own emergency access. Another auditor does.');
  }
}

export class BreakGlassOfOwnAccount extends DomainError {
  readonly code = 'break-glass-of-own-account';
  readonly kind = 'forbidden';

  constructor() {
    super(
      'Nobody reviews the emergency access of an account that they made, confirmed or gave rights to. Another auditor does.',
    );
  }
}

export class ReviewerNotIndependent extends DomainError {
  readonly code = 'reviewer-not-independent';
  readonly kind = 'forbidden';

  constructor() {
    super(
      'Your account was made by the person whose emergency access this is. Somebody else has to confirm it first: npx cloister user confirm NAME',
    );
  }
}

export class BreakGlassReviewed extends DomainError {
  readonly code = 'break-glass-reviewed';
  readonly kind = 'conflict';

  constructor() {
    super('Another auditor has reviewed this emergency access already.');
  }
}
