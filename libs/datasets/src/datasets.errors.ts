import { DomainError } from '@app/platform';

export class DatasetNotFound extends DomainError {
  readonly code = 'dataset-not-found';
  readonly kind = 'missing';

  constructor() {
    super('There is no such data set.');
  }
}

export class DatasetNotPossible extends DomainError {
  readonly code = 'dataset-not-possible';
  readonly kind = 'conflict';

  /** @param reason the state that the data set is in */
  constructor(override readonly reason: string) {
    super(`The data set is ${reason}, and so this cannot be done to it.`);
  }
}

export class TrainingUseNotAllowed extends DomainError {
  readonly code = 'training-use-not-allowed';
  readonly kind = 'conflict';

  constructor() {
    super(
      'This organization does not allow that its summaries are used for training. An administrator can allow it.',
    );
  }
}

export class ApprovedByRequester extends DomainError {
  readonly code = 'same-person';
  readonly kind = 'conflict';

  constructor() {
    super('Whoever asked for a data set does not approve it, by no account. Somebody else does.');
  }
}

/** Rows went while they were written out, which the count of the trail would not have. */
export class DatasetChanged extends DomainError {
  readonly code = 'dataset-changed';
  readonly kind = 'conflict';

  constructor() {
    super('Something of the data set was erased while it was exported. Export it again.');
  }
}
