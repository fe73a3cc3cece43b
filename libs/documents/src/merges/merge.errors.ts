import { DomainError } from '@app/platform';

export class MergeNotFound extends DomainError {
  readonly code = 'merge-not-found';
  readonly kind = 'missing';

  constructor() {
    super('This merge of patients does not exist, or it was undone.');
  }
}

/** One of two says otherwise: a person has to undo the earlier one first. */
export class MergedElsewhere extends DomainError {
  readonly code = 'merged-elsewhere';
  readonly kind = 'conflict';

  constructor() {
    super('This patient was already merged into another. Undo that merge first.');
  }
}

export class MergedIntoItself extends DomainError {
  readonly code = 'merged-into-itself';
  readonly kind = 'invalid';

  constructor() {
    super('A patient can’t be merged into someone who was merged into them.');
  }
}
