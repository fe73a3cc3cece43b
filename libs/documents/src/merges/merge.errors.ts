import { DomainError } from '@app/platform';

export class MergeNotFound extends DomainError {
  readonly code = 'merge-not-found';
  readonly kind = 'missing';

  constructor() {
    super('There is no such merge of patients, or it was undone.');
  }
}

/** One of two says otherwise: a person has to undo the earlier one first. */
export class MergedElsewhere extends DomainError {
  readonly code = 'merged-elsewhere';
  readonly kind = 'conflict';

  constructor() {
    super('This patient goes on as another one already. Undo that first.');
  }
}

export class MergedIntoItself extends DomainError {
  readonly code = 'merged-into-itself';
  readonly kind = 'invalid';

  constructor() {
    super('A patient cannot go on as somebody who goes on as them.');
  }
}
