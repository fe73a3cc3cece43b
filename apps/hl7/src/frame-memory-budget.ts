const MIB = 1024 * 1024;
/** What all peers of a process hold together of frames that are not small. */
const ALL_BYTES = 256 * MIB;
/** A peer holds so much without asking. */
export const SMALL_BYTES = 256 * 1024;

interface Waiting {
  readonly bytes: number;
  readonly enter: () => void;
}

/**
 * Room for frames that peers have begun to send. A peer takes room for the largest frame that its connection
 * allows, before it is read beyond a small one: so who has begun can always end. Who finds none is read no further
 * until there is, in the order in which they came.
 */
export class FrameMemoryBudget {
  private free: number;
  private readonly queue: Waiting[] = [];

  constructor(private readonly allBytes: number = ALL_BYTES) {
    this.free = allBytes;
  }

  /** How many wait. */
  get waiting(): number {
    return this.queue.length;
  }

  /** Whether somebody would wait for room of this size. */
  isFull(bytes: number): boolean {
    return this.queue.length > 0 || this.free < this.bounded(bytes);
  }

  /** To be disposed of once the frame is done with. */
  async take(bytes: number): Promise<Disposable> {
    const taken = this.bounded(bytes);
    if (this.isFull(bytes)) {
      await new Promise<void>((enter) => this.queue.push({ bytes: taken, enter }));
    } else this.free -= taken;
    return { [Symbol.dispose]: () => this.giveBack(taken) };
  }

  /** One that is larger than all has all for itself. */
  private bounded(bytes: number): number {
    return Math.min(bytes, this.allBytes);
  }

  private giveBack(bytes: number): void {
    this.free += bytes;
    for (let next = this.queue[0]; next && next.bytes <= this.free; next = this.queue[0]) {
      this.queue.shift();
      this.free -= next.bytes;
      next.enter();
    }
  }
}
