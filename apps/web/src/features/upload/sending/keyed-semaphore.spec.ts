import { describe, expect, it } from 'vitest';
import { KeyedSemaphore } from './keyed-semaphore.js';

function aLine(count: number) {
  const semaphore = new KeyedSemaphore(count);
  const begun: string[] = [];
  const ends = new Map<string, () => void>();
  const aborted: string[] = [];
  const add = (key: string) =>
    semaphore.add(key, (signal) => {
      begun.push(key);
      signal.addEventListener('abort', () => aborted.push(key));
      return new Promise((resolve) => ends.set(key, resolve));
    });
  const end = async (key: string) => {
    ends.get(key)?.();
    await Promise.resolve();
    await Promise.resolve();
    await Promise.resolve();
  };
  return { semaphore, add, end, begun, aborted };
}

describe('uploads at once', () => {
  it('are no more than three; the others follow in their order', async () => {
    const { add, end, begun } = aLine(3);
    for (const key of ['a', 'b', 'c', 'd', 'e']) add(key);
    expect(begun).toEqual(['a', 'b', 'c']);
    await end('b');
    expect(begun).toEqual(['a', 'b', 'c', 'd']);
    await end('a');
    expect(begun.at(-1)).toBe('e');
  });

  it('make room when one is paused, and one that waits leaves the line', async () => {
    const { semaphore, add, begun, aborted } = aLine(1);
    for (const key of ['a', 'b', 'c']) add(key);
    semaphore.drop('b');
    semaphore.drop('a');
    expect([begun, aborted]).toEqual([['a', 'c'], ['a']]);
  });

  it('do not give the place of a paused one away twice when it ends late', async () => {
    const { semaphore, add, end, begun } = aLine(1);
    add('a');
    semaphore.drop('a');
    add('a');
    add('b');
    await end('a');
    expect(begun).toEqual(['a', 'a', 'b']);
  });
});
