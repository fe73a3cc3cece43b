/** Held work: `signal` aborts when the lease is lost, or when `outer` does. */
export interface Lease extends AsyncDisposable {
  readonly signal: AbortSignal;
}

/** The work went to somebody else, or was cancelled, while it was being done. */
export class LeaseLost extends Error {
  override readonly name = 'LeaseLost';
  readonly code = 'lease-lost';
}

/** By default renews three times per lease, so that one slow answer of the database does not lose the work. */
export function keepLease(
  leaseMs: number,
  outer: AbortSignal,
  renew: () => Promise<boolean>,
  everyMs = leaseMs / 3,
): Lease {
  const lost = new AbortController();
  let renewal: Promise<void> | null = null;
  let validUntil = Date.now() + leaseMs;
  const ask = async (): Promise<void> => {
    const asked = Date.now();
    try {
      if (await renew()) validUntil = asked + leaseMs;
      else lost.abort(new LeaseLost('The work was taken over or cancelled.'));
    } catch {
      // The database does not answer; the next turn asks again until the lease has run out.
    }
  };
  const timer = setInterval(() => {
    // also while a renewal hangs: by then another worker may have taken the work
    if (Date.now() > validUntil) lost.abort(new LeaseLost('The lease could not be renewed.'));
    renewal ??= ask().finally(() => {
      renewal = null;
    });
  }, everyMs);
  return {
    signal: AbortSignal.any([outer, lost.signal]),
    async [Symbol.asyncDispose]() {
      clearInterval(timer);
      await renewal;
    },
  };
}
