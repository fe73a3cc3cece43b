import { DomainError } from '@app/platform';

export class SummaryNotFound extends DomainError {
  readonly code = 'summary-not-found';
  readonly kind = 'missing';

  constructor() {
    super('There is no such summary, or you may not see it.');
  }
}

export class SummaryNotCancellable extends DomainError {
  readonly code = 'summary-not-cancellable';
  readonly kind = 'conflict';

  constructor() {
    super('Only a summary that waits or is being written can be cancelled; this one has ended.');
  }
}

export class SourceNotUsable extends DomainError {
  readonly code = 'source-not-usable';
  readonly kind = 'conflict';

  constructor(readonly reason: string) {
    super(
      `A source was rejected (${reason}) and has no text. Leave it out, or send it again in another form.`,
    );
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
      `About ${waiting} tokens of this ${whose} wait already, and the limit is ${limit}. Try again in ${retryAfterSeconds} s.`,
    );
  }
}
