/** Lets a sender go ahead of its receiver by a number of messages, and no further. */
export class FlowWindow {
  private inFlight = 0;
  private wake: (() => void) | null = null;

  constructor(private readonly size: number) {}

  sent(): void {
    this.inFlight++;
  }

  acknowledge(): void {
    this.inFlight--;
    this.open();
  }

  /** Wakes a waiting sender though nothing was acknowledged, because it is to stop. */
  open(): void {
    this.wake?.();
    this.wake = null;
  }

  /** Waits until there is room, or until `open` is called. */
  async room(): Promise<void> {
    if (this.inFlight < this.size) return;
    await new Promise<void>((resolve) => {
      this.wake = resolve;
    });
  }
}
