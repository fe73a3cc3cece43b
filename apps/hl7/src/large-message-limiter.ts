const LARGE_BYTES = 256 * 1024;
const AT_ONCE = 3;
/** Of those at once, unless one alone is larger. */
const BYTES_AT_ONCE = 64 * 1024 * 1024;

interface Waiting {
  readonly length: number;
  readonly enter: () => void;
}

/**
 * Large messages of all connections are taken a few at a time: each is in memory several times over while
 * it is read and sealed. Small ones pass by.
 */
export class LargeMessageLimiter {
  private running = 0;
  private bytes = 0;
  private readonly waiting: Waiting[] = [];

  async run<T>({ length }: Buffer, work: () => Promise<T>): Promise<T> {
    if (length < LARGE_BYTES) return work();
    if (this.waiting.length === 0 && this.hasRoom(length)) this.begin(length);
    else await new Promise<void>((enter) => this.waiting.push({ length, enter }));
    try {
      return await work();
    } finally {
      this.end(length);
    }
  }

  private hasRoom(length: number): boolean {
    if (this.running === 0) return true;
    return this.running < AT_ONCE && this.bytes + length <= BYTES_AT_ONCE;
  }

  private begin(length: number): void {
    this.running += 1;
    this.bytes += length;
  }

  /** Whoever waits longest goes on first. */
  private end(length: number): void {
    this.running -= 1;
    this.bytes -= length;
    for (let next = this.waiting[0]; next && this.hasRoom(next.length); next = this.waiting[0]) {
      this.waiting.shift();
      this.begin(next.length);
      next.enter();
    }
  }
}
