import { DomainError } from '@app/platform';

/** Documents' texts would go to a host that nobody has allowed. */
export class EngineHostNotAllowed extends DomainError {
  override readonly code = 'engine-host-not-allowed';
  override readonly kind = 'forbidden';

  constructor(host: string) {
    super(
      `The engine's host ${host} is not in CLOISTER_ENGINE_ALLOWED_HOSTS. If document texts may be sent to it, add it there (for example ${host}) and start again.`,
    );
  }
}

/** The host is allowed, and would get the texts unencrypted over a network. */
export class EngineNotEncrypted extends DomainError {
  override readonly code = 'engine-not-encrypted';
  override readonly kind = 'forbidden';

  constructor(host: string) {
    super(
      `CLOISTER_ENGINE_URL uses http, and ${host} is not on this machine: document texts would cross the network unencrypted. Use https, or allow it with http://${host} in CLOISTER_ENGINE_ALLOWED_HOSTS.`,
    );
  }
}

export class EngineKeyNotReadable extends DomainError {
  override readonly code = 'engine-key-not-readable';
  override readonly kind = 'invalid';

  constructor(path: string, options?: ErrorOptions) {
    super(
      `The file ${path} of CLOISTER_ENGINE_KEY_FILE cannot be read, or contains more than one line of visible characters.`,
      options,
    );
  }
}

export class EngineKindUnknown extends DomainError {
  override readonly code = 'engine-kind-unknown';
  override readonly kind = 'unavailable';

  constructor(host: string) {
    super(
      `The server at ${host} does not identify itself as llama-server, Ollama, vLLM or Together. Check CLOISTER_ENGINE_URL, or set its kind in CLOISTER_ENGINE_KIND.`,
    );
  }
}

export class EngineModelUnknown extends DomainError {
  override readonly code = 'engine-model-unknown';
  override readonly kind = 'missing';

  constructor(known: readonly string[]) {
    const some = known.slice(0, 20).join(', ');
    super(
      known.length === 0
        ? 'The server has no model. Load one there and start again.'
        : `Set CLOISTER_ENGINE_MODEL to a model of the server: ${some}${known.length > 20 ? ', …' : ''}.`,
    );
  }
}

/** The connection stands, and nothing comes. */
export class EngineSilent extends DomainError {
  override readonly code = 'engine-timeout';
  override readonly kind = 'unavailable';
  override readonly retryAfterSeconds = 15;

  constructor(host: string, silentMs: number) {
    super(
      `The engine's server at ${host} sent nothing for ${silentMs / 1000} s, and the request was cancelled. Check its load and its log.`,
    );
  }
}
