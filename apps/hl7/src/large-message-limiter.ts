import { Semaphore } from '@app/platform';

const LARGE_BYTES = 256 * 1024;
const AT_ONCE = 3;
/** Of those at once, unless one alone is larger. */
const BYTES_AT_ONCE = 64 * 1024 * 1024;

/**
 * Large messages of all connections are taken a few at a time: each is in memory several times over while
 * it is read and sealed. Small ones pass by.
 */
export class LargeMessageLimiter {
  private readonly messages = new Semaphore(AT_ONCE);
  private readonly bytes = new Semaphore(BYTES_AT_ONCE);

  async run<T>({ length }: Buffer, work: () => Promise<T>): Promise<T> {
    if (length < LARGE_BYTES) return work();
    using _message = await this.messages.take(null);
    // in the order of the first line: whoever waits here keeps those behind it from passing
    using _bytes = await this.bytes.take(null, length);
    return await work();
  }
}
