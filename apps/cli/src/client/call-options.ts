import type { createClient } from '@app/api-client';

/** What every call of the generated client takes. */
export interface CallOptions {
  readonly client: ReturnType<typeof createClient>;
  readonly throwOnError: true;
  readonly signal?: AbortSignal;
}
