import { DomainError } from '@app/platform';

export class CompletionsNotGranted extends DomainError {
  readonly code = 'completions-not-granted';
  readonly kind = 'forbidden';

  constructor() {
    super(
      'This client is not allowed to send texts to the model. Your Cloister administrator can add one that is: cloister client add NAME --completions',
    );
  }
}

export class ModelNotServed extends DomainError {
  readonly code = 'model_not_found';
  readonly kind = 'missing';

  constructor() {
    super(
      'No worker is currently running a model with that name. GET /v1/models lists those that are available.',
    );
  }
}

/** In the code by which clients of OpenAI's interface know it. */
export class ContextLengthExceeded extends DomainError {
  readonly code = 'context_length_exceeded';
  readonly kind = 'malformed';

  constructor(promptTokens: number, maxTokens: number, contextTokens: number) {
    super(
      `This model's maximum context length is ${contextTokens} tokens. The messages have ${promptTokens} tokens and ` +
        `the completion may have ${maxTokens}: together ${promptTokens + maxTokens}. Nothing was cut; send less.`,
    );
  }
}

export class TooManyCompletions extends DomainError {
  readonly code = 'too-many-completions';
  readonly kind = 'exhausted';
  override readonly retryAfterSeconds = 5;

  constructor(limit: number) {
    super(
      `${limit} completions are in progress, the limit of this installation. Try again in 5 s.`,
    );
  }
}

/** By the organization whose client asks. Another attempt at the same model would end as this one. */
export class ModelRecalled extends DomainError {
  readonly code = 'model-recalled';
  readonly kind = 'conflict';

  constructor() {
    super('Your organization has recalled this model. Use another one: GET /v1/models lists them.');
  }
}

export class CompletionFailed extends DomainError {
  readonly kind = 'unavailable';
  override readonly retryAfterSeconds = 5;

  constructor(readonly code: string) {
    super(
      'The completion failed. Try again; if it keeps failing, contact your Cloister administrator.',
    );
  }
}
