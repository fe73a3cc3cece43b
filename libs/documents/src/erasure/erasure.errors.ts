import { DomainError } from '@app/platform';

export class DocumentHeld extends DomainError {
  readonly code = 'document-held';
  readonly kind = 'conflict';

  constructor(where: 'document' | 'patient' | 'shared') {
    super(HELD[where]);
  }
}

const HELD = {
  document: 'The document is under a legal hold. It can be erased only after the hold is lifted.',
  patient: 'Its patient is under a legal hold. It can be erased only after the hold is lifted.',
  shared:
    'A summary of this document also uses another document that is under a legal hold, and would be erased too. This document can be erased only after that hold is lifted.',
} as const;

export class ErasureNotFound extends DomainError {
  readonly code = 'erasure-not-found';
  readonly kind = 'missing';

  constructor() {
    super('This erasure does not exist, or you don’t have access to it.');
  }
}

export class HoldNotFound extends DomainError {
  readonly code = 'hold-not-found';
  readonly kind = 'missing';

  constructor() {
    super('This hold does not exist, or it was already lifted.');
  }
}

export class HoldSubjectNotFound extends DomainError {
  readonly code = 'hold-subject-not-found';
  readonly kind = 'missing';

  constructor() {
    super('This document or patient does not exist or was erased, so no hold can be placed.');
  }
}
