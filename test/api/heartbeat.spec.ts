import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Followed } from '@app/summaries';
import { toEventStream } from '../../apps/api/src/http/event-stream.js';

beforeEach(() => {
  vi.useFakeTimers();
});

afterEach(() => {
  vi.useRealTimers();
});

describe('a quiet stream', () => {
  it('says every 15 s that it is there, and loses no event over it', async () => {
    const { promise, resolve } = Promise.withResolvers<void>();
    async function* quiet(): AsyncGenerator<Followed> {
      await promise;
      yield { id: '7', event: { kind: 'text', of: 'draft', text: 'a\nb' } };
    }
    const stream = toEventStream(quiet(), () => undefined)[Symbol.asyncIterator]();
    expect((await stream.next()).value).toBe('retry: 1000\n\n');
    for (let beat = 0; beat < 3; beat += 1) {
      const next = stream.next();
      await vi.advanceTimersByTimeAsync(15_000);
      expect((await next).value).toMatch(/^:.*\n\n$/);
    }
    resolve();
    expect((await stream.next()).value).toBe(
      'id: 7\nevent: text\ndata: {"kind":"text","of":"draft","text":"a\\nb"}\n\n',
    );
    expect(await stream.next()).toMatchObject({ done: true });
    expect(vi.getTimerCount()).toBe(0);
  });
});

describe('a reader that takes nothing', () => {
  const many = (made: { count: number }): AsyncIterable<Followed> => ({
    async *[Symbol.asyncIterator]() {
      for (; ; made.count += 1) {
        yield { id: null, event: { kind: 'text', of: 'draft', text: 'x'.repeat(100_000) } };
      }
    },
  });

  it('fills no memory: nothing is made ahead of it', async () => {
    const made = { count: 0 };
    const stream = toEventStream(many(made), () => undefined)[Symbol.asyncIterator]();
    for (let taken = 0; taken < 5; taken += 1) await stream.next();
    await vi.advanceTimersByTimeAsync(1000);
    expect(made.count).toBeLessThan(6);
    await stream.return?.();
  });

  it('is given up after a minute, and one that is only slow is not', async () => {
    const stalled = vi.fn<() => void>();
    const stream = toEventStream(many({ count: 0 }), stalled)[Symbol.asyncIterator]();
    for (let taken = 0; taken < 5; taken += 1) {
      await stream.next();
      await vi.advanceTimersByTimeAsync(50_000);
    }
    expect(stalled).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(20_000);
    expect(stalled).toHaveBeenCalledOnce();
    await stream.return?.();
    expect(vi.getTimerCount()).toBe(0);
  });
});
