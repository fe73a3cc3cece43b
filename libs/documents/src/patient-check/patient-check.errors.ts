import { DomainError } from '@app/platform';

export class PatientCheckNotOpen extends DomainError {
  readonly code = 'patient-check-not-open';
  readonly kind = 'conflict';

  constructor() {
    super('There is no open decision about the patient of this document.');
  }
}

export class OfThisPatientAlready extends DomainError {
  readonly code = 'document-of-this-patient';
  readonly kind = 'conflict';

  constructor() {
    super('The document is already assigned to this patient. Confirm the assignment instead.');
  }
}

export class NothingToReassign extends DomainError {
  readonly code = 'document-not-assignable';
  readonly kind = 'conflict';

  constructor() {
    super(
      'A document that is still being read, or was erased, can’t be assigned to another patient.',
    );
  }
}

export class HeldForPatient extends DomainError {
  readonly code = 'document-held-for-patient';
  readonly kind = 'conflict';

  constructor() {
    super(
      'The patient is under a legal hold, which would no longer cover the document. Have a hold placed on the document itself and on what came with it, then assign it.',
    );
  }
}
