/**
 * Does something now and again: first at once, then so long after the end of the turn before it. A turn
 * that fails is told, and the next one comes all the same.
 */
export class PeriodicTask implements AsyncDisposable {
  private timer: NodeJS.Timeout | undefined;
  private turn: Promise<void> = Promise.resolve();
  private readonly stopped = new AbortController();

  constructor(
    private readonly everyMs: number,
    /** One turn; it ends early where the signal says so. */
    private readonly carryOut: (signal: AbortSignal) => Promise<void>,
    private readonly onFailure: (error: unknown) => void,
  ) {}

  /** Aborted once no turn comes any more. */
  get signal(): AbortSignal {
    return this.stopped.signal;
  }

  begin(): void {
    this.next(0);
  }

  /** Waits for the turn in hand. */
  async [Symbol.asyncDispose](): Promise<void> {
    this.stopped.abort();
    clearTimeout(this.timer);
    await this.turn;
  }

  private next(delayMs: number): void {
    this.timer = setTimeout(() => {
      this.turn = this.carryOut(this.signal)
        .catch(this.onFailure)
        .finally(() => {
          if (!this.signal.aborted) this.next(this.everyMs);
        });
    }, delayMs);
  }
}
