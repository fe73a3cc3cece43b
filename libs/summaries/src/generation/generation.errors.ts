import { DomainError } from '@app/platform';

/** The engine evaluated another number of tokens than it was sent: it may have cut the text. */
export class ReceiptMismatch extends DomainError {
  readonly code = 'receipt-mismatch';
  readonly kind = 'unavailable';

  constructor(sent: number, evaluated: number, reused: number) {
    super(
      `The engine was sent ${sent} tokens, evaluated ${evaluated} and reused ${reused}. The run is not used.`,
    );
  }
}

/** The plan does not read all of the source, or some of it twice. */
export class CoverageMismatch extends DomainError {
  readonly code = 'coverage-mismatch';
  readonly kind = 'unavailable';

  constructor(source: number, read: number) {
    super(`The source has ${source} characters, but ${read} were read. The run is not used.`);
  }
}

export class NothingWritten extends DomainError {
  readonly code = 'nothing-written';
  readonly kind = 'unavailable';

  constructor() {
    super(
      'The model stopped without producing text. Try again, or choose another profile or model.',
    );
  }
}

/** The context holds not even the profile's own words and room for an answer. */
export class ContextTooSmall extends DomainError {
  readonly code = 'context-too-small';
  readonly kind = 'unsupported';

  constructor(needed: number, context: number) {
    super(
      `The profile needs ${needed} tokens for its instructions and its answer, but the model's context has room for ${context}. Choose a model with a larger context.`,
    );
  }
}

export class SectionNotFound extends DomainError {
  readonly code = 'section-not-found';
  readonly kind = 'invalid';

  constructor(profileId: string, known: readonly string[]) {
    super(`The profile ${profileId} has no such section. Available: ${known.join(', ')}.`);
  }
}
