import { expect, it } from 'vitest';
import { LargeMessageLimiter } from './large-message-limiter.js';

/** Whatever may begin has begun by then. */
const settled = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

it('takes large messages three at a time, in their order, and small ones beside them', async () => {
  const large = new LargeMessageLimiter();
  const ends: (() => void)[] = [];
  const begun: number[] = [];
  const take = (number: number, bytes = 1024 * 1024): Promise<void> =>
    large.run(Buffer.alloc(bytes), () => {
      begun.push(number);
      return new Promise<void>((resolve) => ends.push(resolve));
    });
  const all = [1, 2, 3, 4, 5].map((number) => take(number));
  await settled();
  const small = take(6, 10);
  await settled();
  expect(begun).toEqual([1, 2, 3, 6]);
  ends[0]?.();
  await all[0];
  await settled();
  expect(begun).toEqual([1, 2, 3, 6, 4]);
  for (let end = 1; end < 6; end += 1) {
    ends[end]?.();
    await settled();
  }
  await Promise.all([...all, small]);
  expect(begun).toEqual([1, 2, 3, 6, 4, 5]);
});

it('takes one at a time of those that are as large as they can be', async () => {
  const large = new LargeMessageLimiter();
  const ends: (() => void)[] = [];
  const begun: number[] = [];
  const take = (number: number, mebibytes: number): Promise<void> =>
    large.run(Buffer.alloc(mebibytes * 1024 * 1024), () => {
      begun.push(number);
      return new Promise<void>((resolve) => ends.push(resolve));
    });
  const all = [take(1, 50), take(2, 50), take(3, 1), take(4, 80)];
  await settled();
  expect(begun).toEqual([1]); // the third is small enough, and waits behind the second
  for (let end = 0; end < 4; end += 1) {
    ends[end]?.();
    await settled();
  }
  await Promise.all(all);
  expect(begun).toEqual([1, 2, 3, 4]);
});
