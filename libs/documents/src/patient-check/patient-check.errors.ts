import { DomainError } from '@app/platform';

export class PatientCheckNotOpen extends DomainError {
  readonly code = 'patient-check-not-open';
  readonly kind = 'conflict';

  constructor() {
    super('No decision on the patient of this document is open.');
  }
}

export class OfThisPatientAlready extends DomainError {
  readonly code = 'document-of-this-patient';
  readonly kind = 'conflict';

  constructor() {
    super('The document is already assigned to this patient. Confirm it instead.');
  }
}

export class NothingToReassign extends DomainError {
  readonly code = 'document-not-assignable';
  readonly kind = 'conflict';

  constructor() {
    super(
      'A document that is still being read, or was erased, cannot be assigned to another patient.',
    );
  }
}

export class HeldForPatient extends DomainError {
  readonly code = 'document-held-for-patient';
  readonly kind = 'conflict';

  constructor() {
    super(
      'The patient is under a legal hold, which the document would leave. Have a hold put on the document itself, and on what came with it; then assign it.',
    );
  }
}
