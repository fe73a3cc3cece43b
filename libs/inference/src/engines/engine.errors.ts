import { DomainError } from '@app/platform';

export class PromptTooLong extends DomainError {
  override readonly code = 'prompt-too-long';
  override readonly kind = 'too-large';

  constructor(
    readonly promptTokens: number,
    readonly maxTokens: number,
    readonly contextTokens: number,
  ) {
    super(
      `The prompt has ${promptTokens} tokens and the answer may have ${maxTokens}: together ${promptTokens + maxTokens}, but the model's context has room for ${contextTokens}. Split the source into parts, or choose a model with a longer context.`,
    );
  }
}

/** The inference process ended while it worked on the request. The next request starts a new one. */
export class EngineCrashed extends DomainError {
  override readonly code = 'engine-crashed';
  override readonly kind = 'unavailable';
  override readonly retryAfterSeconds = 5;

  constructor(how: string, options?: ErrorOptions) {
    super(
      `The inference process stopped unexpectedly (${how}). A new one starts with the next attempt; if it happens again, check the memory of this machine.`,
      options,
    );
  }
}

/** The inference process gave no sign of life and was ended. */
export class EngineTimeout extends DomainError {
  override readonly code = 'engine-timeout';
  override readonly kind = 'unavailable';
  override readonly retryAfterSeconds = 5;

  constructor(silentMs: number) {
    super(
      `The inference process did not respond for ${silentMs / 1000} s and was stopped. A new one starts with the next attempt; on a slow machine allow it more time.`,
    );
  }
}

export class EngineClosed extends DomainError {
  override readonly code = 'engine-closed';
  override readonly kind = 'unavailable';
  override readonly retryAfterSeconds = 30;

  constructor() {
    super('The engine has been closed. Try again when the service has started again.');
  }
}

/** Used before it was open: a fault of ours, as whoever uses one waits for it. */
export class EngineNotOpen extends Error {
  override readonly name = 'EngineNotOpen';

  constructor() {
    super('The engine is not open yet.');
  }
}

/** A reading was used after its end, or for two things at once: a fault of ours. */
export class SessionClosed extends Error {
  override readonly name = 'ReadingClosed';

  constructor() {
    super('The reading is closed or busy. Open another one.');
  }
}

/** The model file is there, but this machine or this engine cannot work with it. */
export class ModelNotUsable extends DomainError {
  override readonly code = 'model-not-usable';
  override readonly kind = 'unavailable';

  constructor(reason: string, options?: ErrorOptions) {
    super(`The model cannot be used: ${reason}`, options);
  }
}

/** The engine failed on one request without ending; the message is of the engine, never of the text. */
export class GenerationFailed extends DomainError {
  override readonly code = 'generation-failed';
  override readonly kind = 'unavailable';
  override readonly retryAfterSeconds = 5;

  constructor(step: string) {
    super(
      `The engine failed while ${step}. Try again; if it happens again, check the model with: cloister doctor`,
    );
  }
}

/** A server of the site's own that computes for us gave no answer, or broke off in the middle of one. */
export class EngineNotReachable extends DomainError {
  override readonly code = 'engine-not-reachable';
  override readonly kind = 'unavailable';
  override readonly retryAfterSeconds = 15;

  constructor(host: string, options?: ErrorOptions) {
    super(
      `The engine's server at ${host} cannot be reached, or the connection was lost. Check that it is running, and check CLOISTER_ENGINE_URL.`,
      options,
    );
  }
}

/** The server answered, and not with what its interface promises. Its message may quote the text, so it is not kept. */
export class EngineRefused extends DomainError {
  override readonly code = 'engine-refused';
  override readonly kind = 'unavailable';
  override readonly retryAfterSeconds = 15;

  constructor(
    host: string,
    what: string,
    /** Of the answer, where it is what was wrong. */
    readonly status: number | null = null,
  ) {
    super(`The engine's server at ${host} ${what}. Check the log of that server.`);
  }
}

/** The server counts only what fits its context, and does not say by how much a longer text exceeds it. */
export class TokenCountUnknown extends DomainError {
  override readonly code = 'token-count-unknown';
  override readonly kind = 'unsupported';

  constructor(contextTokens: number) {
    super(
      `The text is longer than the context of ${contextTokens} tokens, and this engine's server cannot count longer texts, so it cannot be split exactly. Choose a model with a longer context, or another server.`,
    );
  }
}
