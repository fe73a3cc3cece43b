type Task = (signal: AbortSignal) => Promise<void>;

/** Lets so many tasks run at once; the others wait their turn in the order in which they came. */
export class KeyedSemaphore {
  private readonly waiting = new Map<string, Task>();
  private readonly running = new Map<string, AbortController>();

  constructor(private readonly count: number) {}

  /** A task of the same key that runs or waits is not added twice. */
  add(key: string, task: Task): void {
    if (this.running.has(key) || this.waiting.has(key)) return;
    this.waiting.set(key, task);
    this.fill();
  }

  /** Ends a task, or takes it out of the line. */
  drop(key: string): void {
    this.waiting.delete(key);
    this.running.get(key)?.abort();
    this.running.delete(key);
    this.fill();
  }

  dropAll(): void {
    this.waiting.clear();
    for (const controller of this.running.values()) controller.abort();
    this.running.clear();
  }

  private fill(): void {
    for (const [key, task] of this.waiting) {
      if (this.running.size >= this.count) return;
      this.waiting.delete(key);
      const controller = new AbortController();
      this.running.set(key, controller);
      void task(controller.signal).finally(() => {
        // after a drop, the key may run again already
        if (this.running.get(key) !== controller) return;
        this.running.delete(key);
        this.fill();
      });
    }
  }
}
