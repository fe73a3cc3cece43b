import { DomainError } from '@app/platform';

export class RecallNotFound extends DomainError {
  readonly code = 'recall-not-found';
  readonly kind = 'missing';

  constructor() {
    super('This recall does not exist.');
  }
}

export class RecalledAlready extends DomainError {
  readonly code = 'recalled-already';
  readonly kind = 'conflict';

  constructor() {
    super('This has already been recalled. See the recall that exists.');
  }
}

export class RecallLifted extends DomainError {
  readonly code = 'recall-lifted';
  readonly kind = 'conflict';

  constructor() {
    super('This recall has already been lifted.');
  }
}

/** The draft is locked, or what was signed is not answered for yet. */
export class MadeByRecalled extends DomainError {
  readonly code = 'made-by-recalled';
  readonly kind = 'conflict';

  constructor() {
    super('It was made with a reader or a model that has since been recalled.');
  }
}

export class NothingRecalled extends DomainError {
  readonly code = 'nothing-recalled';
  readonly kind = 'conflict';

  constructor() {
    super('No recall of this summary is waiting for an answer.');
  }
}

/** While it was written; the next attempt is made with what counts then. */
export class RecalledMeanwhile extends DomainError {
  readonly code = 'recalled-meanwhile';
  readonly kind = 'unavailable';

  constructor() {
    super(
      'The reader or model was recalled while the draft was being written. The draft is not used.',
    );
  }
}

/** Its text was made by a reader that was recalled, and was not read again. */
export class ReaderRecalled extends DomainError {
  readonly code = 'reader-recalled';
  readonly kind = 'unsupported';

  constructor() {
    super(
      'A document was read by a reader that has been recalled. Have it read again: cloister documents reread.',
    );
  }
}
