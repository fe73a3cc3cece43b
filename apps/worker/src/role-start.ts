import { setTimeout as delay } from 'node:timers/promises';
import type { RoleNotRunning } from '@app/database';
import { ModelBeingFetched } from '@app/inference';
import { DomainError, type WorkerRole } from '@app/platform';

// Whoever mends it, fetches the model say, need not wait long or start anything again.
const BACK_OFF_MS = [1_000, 5_000, 15_000, 30_000];

/**
 * Opens what a role needs while the others work already, and tries again until that succeeds: to end the process
 * would take the other roles with it.
 */
export class RoleStart implements AsyncDisposable {
  /** Settles once what the role needs is open; never rejects. */
  readonly ready: Promise<void>;
  private readonly opened = Promise.withResolvers<void>();
  private readonly stopping = new AbortController();
  private opening: Promise<void> = Promise.resolve();
  private state: Omit<RoleNotRunning, 'role'> | null = { state: 'starting', reason: null };

  constructor(
    readonly role: WorkerRole,
    private readonly open: (signal: AbortSignal) => Promise<void>,
    private readonly backOffMs: readonly number[] = BACK_OFF_MS,
  ) {
    this.ready = this.opened.promise;
  }

  /** Null once it runs. */
  get notRunning(): RoleNotRunning | null {
    return this.state && { role: this.role, ...this.state };
  }

  /**
   * `onFailure` is told of each attempt that failed, with the time until the next, and `onWaiting` of
   * each that has to wait for a model that is being fetched.
   */
  begin(
    onFailure: (error: unknown, nextMs: number) => void,
    onWaiting: () => void = () => undefined,
  ): void {
    this.opening = this.openAtLast(onFailure, onWaiting);
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.stopping.abort(new Error('The worker is stopping.'));
    await this.opening;
  }

  private async openAtLast(
    onFailure: (error: unknown, nextMs: number) => void,
    onWaiting: () => void,
  ): Promise<void> {
    const { signal } = this.stopping;
    let failures = 0;
    while (!this.isStopping()) {
      try {
        await this.open(signal);
        this.state = null;
        this.opened.resolve();
        return;
      } catch (error) {
        if (this.isStopping()) return;
        const underWayMs = untilNext(error);
        const waitMs =
          underWayMs ?? this.backOffMs[Math.min(failures, this.backOffMs.length - 1)] ?? 1_000;
        if (underWayMs === null) {
          this.state = { state: 'failed', reason: sentenceOf(error) };
          failures += 1;
          onFailure(error, waitMs);
        } else {
          this.state = { state: 'starting', reason: sentenceOf(error) };
          onWaiting();
        }
        await delay(waitMs, undefined, { signal }).catch(() => undefined);
      }
    }
  }

  private isStopping(): boolean {
    return this.stopping.signal.aborted;
  }
}

/** Null where nothing is on its way: the attempt failed. */
function untilNext(error: unknown): number | null {
  return error instanceof ModelBeingFetched ? error.retryAfterSeconds * 1000 : null;
}

/** Of our own errors, which say what to do; another's message may quote anything. */
export function sentenceOf(error: unknown): string {
  return error instanceof DomainError
    ? error.message
    : 'It failed unexpectedly; see the worker log.';
}
