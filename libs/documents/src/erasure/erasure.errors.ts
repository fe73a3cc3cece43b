import { DomainError } from '@app/platform';

export class DocumentHeld extends DomainError {
  readonly code = 'document-held';
  readonly kind = 'conflict';

  constructor(where: 'document' | 'patient' | 'shared') {
    super(HELD[where]);
  }
}

const HELD = {
  document: 'The document is under a legal hold. It is erased only after the hold is released.',
  patient: 'Its patient is under a legal hold. It is erased only after the hold is released.',
  shared:
    'A summary of this document draws on another one that is under a legal hold, and would go with it. It is erased only after that hold is released.',
} as const;

export class ErasureNotFound extends DomainError {
  readonly code = 'erasure-not-found';
  readonly kind = 'missing';

  constructor() {
    super('There is no such erasure, or you may not see it.');
  }
}

export class HoldNotFound extends DomainError {
  readonly code = 'hold-not-found';
  readonly kind = 'missing';

  constructor() {
    super('There is no such hold that could be released.');
  }
}

export class HoldSubjectNotFound extends DomainError {
  readonly code = 'hold-subject-not-found';
  readonly kind = 'missing';

  constructor() {
    super('There is no such document or patient that could be held; or it was erased.');
  }
}
