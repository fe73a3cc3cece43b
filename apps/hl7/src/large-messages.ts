const LARGE_BYTES = 256 * 1024;
const AT_ONCE = 3;

/**
 * Large messages of all connections are taken a few at a time: each is in memory several times over while
 * it is read and sealed. Small ones pass by.
 */
export class LargeMessages {
  private free = AT_ONCE;
  private readonly waiting: (() => void)[] = [];

  async run<T>({ length }: Buffer, work: () => Promise<T>): Promise<T> {
    if (length < LARGE_BYTES) return work();
    if (this.free > 0) this.free -= 1;
    else await new Promise<void>((resolve) => this.waiting.push(resolve));
    try {
      return await work();
    } finally {
      // whoever waits longest takes the place over
      const next = this.waiting.shift();
      if (next) next();
      else this.free += 1;
    }
  }
}
