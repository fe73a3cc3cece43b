import { DomainError } from '@app/platform';

export class PatientNotFound extends DomainError {
  readonly code = 'patient-not-found';
  readonly kind = 'missing';

  constructor() {
    super(
      'No patient has this identifier. Compare it with the chart; part of an identifier finds no one.',
    );
  }
}

export class PatientAmbiguous extends DomainError {
  readonly code = 'patient-ambiguous';
  readonly kind = 'conflict';

  constructor() {
    super('Several patients have this identifier. Also give the authority that assigned it.');
  }
}

export class BreakGlassNotFound extends DomainError {
  readonly code = 'break-glass-not-found';
  readonly kind = 'missing';

  constructor() {
    super('This break-glass access does not exist, or it was ended.');
  }
}

export class OwnBreakGlass extends DomainError {
  readonly code = 'own-break-glass';
  readonly kind = 'forbidden';

  constructor() {
    super('You can’t review your own break-glass access. Another auditor must do it.');
  }
}

export class BreakGlassOfOwnAccount extends DomainError {
  readonly code = 'break-glass-of-own-account';
  readonly kind = 'forbidden';

  constructor() {
    super(
      'You can’t review the break-glass access of an account that you created, confirmed or gave rights to. Another auditor must do it.',
    );
  }
}

export class ReviewerNotIndependent extends DomainError {
  readonly code = 'reviewer-not-independent';
  readonly kind = 'forbidden';

  constructor() {
    super(
      'Your account was created by the person whose break-glass access this is. Another person must confirm it first: npx cloister user confirm NAME',
    );
  }
}

export class BreakGlassReviewed extends DomainError {
  readonly code = 'break-glass-reviewed';
  readonly kind = 'conflict';

  constructor() {
    super('Another auditor has already reviewed this break-glass access.');
  }
}
