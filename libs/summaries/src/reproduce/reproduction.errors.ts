import { DomainError } from '@app/platform';

export class RunNotFound extends DomainError {
  readonly code = 'run-not-found';
  readonly kind = 'missing';

  constructor() {
    super('This run does not exist, or you don’t have access to it.');
  }
}

export class ReproductionNotFound extends DomainError {
  readonly code = 'reproduction-not-found';
  readonly kind = 'missing';

  constructor() {
    super('This run has no such reproduction, or you don’t have access to it.');
  }
}

/** Only a run that has a record tells what there is to repeat. */
export class RunNotReproducible extends DomainError {
  readonly code = 'run-not-reproducible';
  readonly kind = 'conflict';

  constructor() {
    super('This run has no record: it did not finish, or its document was erased.');
  }
}
