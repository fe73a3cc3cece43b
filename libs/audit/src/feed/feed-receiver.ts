import type { AuditEvent } from '@medplum/fhirtypes';

/** Where entries go to: a site's audit repository. */
export interface FeedReceiver {
  /** What the trail says that it is: protocol, host and form, nothing secret. */
  readonly target: string;
  /**
   * Resolves when the receiver has them, as far as its protocol can show. What it had already may come
   * again. Throws `FeedNotTaken`.
   */
  deliver(events: readonly AuditEvent[], signal: AbortSignal): Promise<void>;
}
