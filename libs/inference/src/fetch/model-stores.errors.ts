import { DomainError } from '@app/platform';

/** A model of the catalog that has to be brought here first, by the operator's own act. */
export class ModelNotHere extends DomainError {
  override readonly code = 'model-not-here';
  override readonly kind = 'missing';

  constructor(id: string, advice: string) {
    super(`The model ${id} is not on this machine. ${advice}`);
  }
}

/** Another process brings it just now. */
export class ModelBeingFetched extends DomainError {
  override readonly code = 'model-being-fetched';
  override readonly kind = 'unavailable';
  override readonly retryAfterSeconds: number = 5;

  constructor(
    id: string,
    { receivedBytes, totalBytes }: { readonly receivedBytes: number; readonly totalBytes: number },
  ) {
    const [received, total] = [receivedBytes, totalBytes].map((bytes) => Math.round(bytes / 1e6));
    const howFar = total === 0 ? '' : `, ${received} of ${total} MB`;
    super(`The model ${id} is being fetched${howFar}; summaries wait.`);
  }
}

export class OllamaManifestNotReadable extends DomainError {
  override readonly code = 'ollama-manifest-not-readable';
  override readonly kind = 'invalid';

  constructor(path: string, wanted: string, options?: ErrorOptions) {
    super(
      `${path} is not a complete Ollama manifest: ${wanted} is missing. Pull the model again with Ollama.`,
      options,
    );
  }
}

export class HubOffline extends DomainError {
  override readonly code = 'hub-offline';
  override readonly kind = 'unavailable';

  constructor(source: string, cache: string) {
    super(
      `${source} is not in the cache ${cache}, and HF_HUB_OFFLINE prevents the download. Copy it there, or unset the variable.`,
    );
  }
}

/** The endpoint sends the download to a host that the configuration does not name. */
export class HostNotNamed extends DomainError {
  override readonly code = 'host-not-named';
  override readonly kind = 'forbidden';

  constructor(endpoint: string, host: string) {
    super(
      `${endpoint} sends the download to ${host}, which is not in the configuration, so that host was not contacted. If it belongs to your mirror, add it to CLOISTER_HF_HOSTS.`,
    );
  }
}

export class HubRefused extends DomainError {
  override readonly code = 'hub-refused';
  override readonly kind = 'unavailable';

  constructor(source: string, reason: string, options?: ErrorOptions) {
    super(`${source} could not be fetched: ${reason}`, options);
  }
}

export class FetchUnderWay extends DomainError {
  override readonly code = 'fetch-under-way';
  override readonly kind = 'conflict';

  constructor(path: string, pid: number) {
    super(
      `Process ${pid} is already fetching ${path}. Wait for it, or stop it; what has arrived is kept.`,
    );
  }
}
