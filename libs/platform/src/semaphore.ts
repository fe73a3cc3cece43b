interface Waiting {
  readonly weight: number;
  readonly enter: () => void;
}

/** As many wait as may: whoever comes now is refused at once. */
export class SemaphoreFull extends Error {
  constructor(readonly maxWaiting: number) {
    super(`${maxWaiting} others are already waiting.`);
  }
}

/**
 * So many permits, taken by weight, first in first out: behind one that waits for many permits a light one waits as
 * well, so that a heavy one is never passed over for good.
 */
export class Semaphore {
  private free: number;
  private readonly queue: Waiting[] = [];

  constructor(
    private readonly permits: number,
    /** Beyond so many that wait, the next one is refused. */
    private readonly maxWaiting = Infinity,
  ) {
    this.free = permits;
  }

  /** How many wait. */
  get waiting(): number {
    return this.queue.length;
  }

  /** Whether who comes now with this weight would have to wait. */
  wouldWait(weight = 1): boolean {
    return this.queue.length > 0 || this.free < this.bounded(weight);
  }

  /**
   * To be disposed of to give the permits back. Rejects with the signal's reason when it aborts while waiting, and
   * with SemaphoreFull where too many wait; without a signal it waits for as long as it takes.
   */
  async take(signal: AbortSignal | null, weight = 1): Promise<Disposable> {
    signal?.throwIfAborted();
    const taken = this.bounded(weight);
    if (!this.wouldWait(weight)) this.free -= taken;
    else if (this.queue.length >= this.maxWaiting) throw new SemaphoreFull(this.maxWaiting);
    else await this.wait(taken, signal);
    let held = true;
    return {
      [Symbol.dispose]: () => {
        if (held) this.giveBack(taken);
        held = false;
      },
    };
  }

  /** Who weighs more than all permits has them all to itself. */
  private bounded(weight: number): number {
    return Math.min(weight, this.permits);
  }

  private wait(weight: number, signal: AbortSignal | null): Promise<void> {
    const { promise, resolve, reject } = Promise.withResolvers<void>();
    const leave = (): void => {
      this.queue.splice(this.queue.indexOf(waiting), 1);
      reject(signal?.reason);
      this.admit(); // those behind it may be lighter
    };
    const enter = (): void => {
      signal?.removeEventListener('abort', leave);
      resolve();
    };
    const waiting = { weight, enter };
    signal?.addEventListener('abort', leave, { once: true });
    this.queue.push(waiting);
    return promise;
  }

  private giveBack(weight: number): void {
    this.free += weight;
    this.admit();
  }

  private admit(): void {
    for (let next = this.queue[0]; next && next.weight <= this.free; next = this.queue[0]) {
      this.queue.shift();
      this.free -= next.weight;
      next.enter();
    }
  }
}
