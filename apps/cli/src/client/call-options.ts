import type { createClient } from '../generated/client/index.js';

/** What every call of the generated client takes. */
export interface CallOptions {
  readonly client: ReturnType<typeof createClient>;
  readonly throwOnError: true;
  readonly signal?: AbortSignal;
}
