import { DomainError } from '@app/platform';
import type { SummaryState } from './summary.entities.js';

export class SummaryNotFound extends DomainError {
  readonly code = 'summary-not-found';
  readonly kind = 'missing';

  constructor() {
    super('This summary does not exist, or you don’t have access to it.');
  }
}

export class SummaryNotCancellable extends DomainError {
  readonly code = 'summary-not-cancellable';
  readonly kind = 'conflict';

  constructor() {
    super('Only a summary that is waiting or being written can be cancelled. This one has ended.');
  }
}

export class SummaryNotRetryable extends DomainError {
  readonly code = 'summary-not-retryable';
  readonly kind = 'conflict';

  constructor(readonly state: SummaryState) {
    super(`Only a summary that failed or was cancelled can be retried. This one is ${state}.`);
  }
}

export class SourceNoLongerUsable extends DomainError {
  readonly code = 'source-no-longer-usable';
  readonly kind = 'invalid';

  constructor(options?: ErrorOptions) {
    super(
      'A document of this summary was rejected or is gone, so another attempt would fail too. Send the document again in another format, and request a new summary.',
      options,
    );
  }
}

export class SourceNotUsable extends DomainError {
  readonly code = 'source-not-usable';
  readonly kind = 'conflict';

  constructor(override readonly reason: string) {
    super(
      `A source was rejected (${reason}) and has no text. Leave it out, or send it again in another format.`,
    );
  }
}

/** Its source says that it should not be there, or not with this patient. */
export class SourceWithdrawn extends DomainError {
  readonly code = 'source-taken-back';
  readonly kind = 'conflict';

  constructor(override readonly reason: string) {
    super(`The sender has withdrawn a document (${reason}). Leave it out.`);
  }
}

/** A model that read of two people would mix them up. */
export class SourcesOfTwoPatients extends DomainError {
  readonly code = 'sources-of-two-patients';
  readonly kind = 'invalid';

  constructor() {
    super('These documents are about different patients. Request a separate summary of each.');
  }
}

export class TooManyWaitingTokens extends DomainError {
  readonly code = 'too-many-waiting-tokens';
  readonly kind = 'exhausted';

  constructor(
    whose: 'client' | 'tenant',
    waiting: number,
    limit: number,
    override readonly retryAfterSeconds: number,
  ) {
    super(
      `About ${waiting} tokens of this ${whose} are already waiting, and the limit is ${limit}. Try again in ${retryAfterSeconds} s.`,
    );
  }
}

export class TooManyStreams extends DomainError {
  readonly code = 'too-many-streams';
  readonly kind = 'exhausted';

  constructor(limit: number) {
    super(`You have ${limit} streams open, the limit per caller. Close one, or wait.`);
  }
}
