import { DomainError } from '@app/platform';

export class DatasetNotFound extends DomainError {
  readonly code = 'dataset-not-found';
  readonly kind = 'missing';

  constructor() {
    super('This data set does not exist.');
  }
}

export class DatasetNotPossible extends DomainError {
  readonly code = 'dataset-not-possible';
  readonly kind = 'conflict';

  /** @param reason the state that the data set is in */
  constructor(override readonly reason: string) {
    super(`This is not possible: the data set is ${reason}.`);
  }
}

export class TrainingUseNotAllowed extends DomainError {
  readonly code = 'training-use-not-allowed';
  readonly kind = 'conflict';

  constructor() {
    super(
      'This organization does not allow training on its summaries. An administrator can allow it.',
    );
  }
}

export class ApprovedByRequester extends DomainError {
  readonly code = 'same-person';
  readonly kind = 'conflict';

  constructor() {
    super(
      'The person who requested a data set can’t approve it, with any account. Another person must approve it.',
    );
  }
}

/** Rows went while they were written out, which the count of the trail would not have. */
export class DatasetChanged extends DomainError {
  readonly code = 'dataset-changed';
  readonly kind = 'conflict';

  constructor() {
    super('Part of the data set was erased during the export. Export it again.');
  }
}
