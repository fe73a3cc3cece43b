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

export class BreakGlassReviewed extends DomainError {
  readonly code = 'break-glass-reviewed';
  readonly kind = 'conflict';

  constructor() {
    super('Another auditor has reviewed this emergency access already.');
  }
}
