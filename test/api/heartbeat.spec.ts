import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Followed } from '@app/summaries';
import { toEventStream } from '../../apps/api/src/summaries/event-stream.js';

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
      yield { seq: 7, event: { kind: 'text', of: 'draft', text: 'a\nb' } };
    }
    const stream = toEventStream(quiet())[Symbol.asyncIterator]();
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
