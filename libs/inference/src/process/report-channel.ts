import { isFinal, type RequestReport } from './inference-messages.js';
import { unlessAborted, within } from './waiting.js';

const LATE = Symbol('late');

/** The reports about one request, in order, for one reader. */
export class ReportChannel {
  private readonly unread: RequestReport[] = [];
  private failure: Error | null = null;
  private wake: (() => void) | null = null;
  private readonly settled = Promise.withResolvers<void>();

  /** Resolves when the process has said its last word about the request, or has ended. */
  get ended(): Promise<void> {
    return this.settled.promise;
  }

  push(report: RequestReport): void {
    this.unread.push(report);
    if (isFinal(report)) this.settled.resolve();
    this.wake?.();
  }

  /** Nothing will come any more. What has come can still be read. */
  fail(error: Error): void {
    this.failure ??= error;
    this.settled.resolve();
    this.wake?.();
  }

  /** The next report, or null when none came for `silenceMs`. */
  async next(silenceMs: number, signal: AbortSignal): Promise<RequestReport | null> {
    for (;;) {
      signal.throwIfAborted();
      const report = this.unread.shift();
      if (report) return report;
      if (this.failure) throw this.failure;
      const { promise, resolve } = Promise.withResolvers<void>();
      this.wake = resolve;
      if ((await unlessAborted(within(promise, silenceMs, LATE), signal)) === LATE) return null;
    }
  }
}
