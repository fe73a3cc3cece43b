/**
 * Does something now and again: each turn comes so long after the end of the one before it, so there is never more
 * than one. A turn that fails is reported, and the next one comes all the same.
 */
export class PeriodicTask implements AsyncDisposable {
  private timer: NodeJS.Timeout | undefined;
  private turn: Promise<void> | null = null;
  private isDue = false;
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

  /** @param afterMs until the first turn. @default at once */
  begin(afterMs = 0): void {
    if (!this.signal.aborted) this.next(afterMs);
  }

  /** Brings the next turn forward to now; behind one in hand another follows at once. */
  readonly wake = (): void => {
    if (this.signal.aborted) return;
    if (this.turn) this.isDue = true;
    else this.next(0);
  };

  /** Waits for the turn in hand. */
  async [Symbol.asyncDispose](): Promise<void> {
    this.stopped.abort();
    clearTimeout(this.timer);
    await this.turn;
  }

  private next(delayMs: number): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.begun(), delayMs);
  }

  private begun(): void {
    this.isDue = false;
    this.turn = this.carryOut(this.signal)
      .catch(this.onFailure)
      .finally(() => {
        this.turn = null;
        if (!this.signal.aborted) this.next(this.isDue ? 0 : this.everyMs);
      });
  }
}
