/** Wakes a waiting loop; a ring while nobody waits is kept for the next wait. */
export class Signal {
  private notified = false;
  private closed = false;
  private wake: (() => void) | null = null;

  readonly notify = (): void => {
    this.notified = true;
    this.wake?.();
  };

  /** From now on nobody waits any more. */
  readonly close = (): void => {
    this.closed = true;
    this.wake?.();
  };

  /** True when it was notified, false after `atMostMs`. */
  async wait(atMostMs: number): Promise<boolean> {
    if (!this.notified) await this.pause(atMostMs);
    const { notified } = this;
    this.notified = false;
    return notified;
  }

  /** Lets rings pass for a while: they are kept for the next wait. */
  async rest(ms: number): Promise<void> {
    const end = Date.now() + ms;
    for (let left = ms; left > 0 && !this.closed; left = end - Date.now()) await this.pause(left);
  }

  private async pause(ms: number): Promise<void> {
    if (this.closed) return;
    let timer: NodeJS.Timeout | undefined;
    await new Promise<void>((resolve) => {
      this.wake = resolve;
      timer = setTimeout(resolve, ms);
    });
    clearTimeout(timer);
    this.wake = null;
  }
}
