// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { TAB_HIDDEN_MS } from './tab-visibility.js';
import type { WorkEvent } from './progress-event.js';
import { type OpenStream, SignedOut, StreamRefused, ProgressStream } from './progress-stream.js';

type Opened = Parameters<OpenStream>[0] & {
  readonly end: () => void;
  readonly fail: (error: Error) => void;
};

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

function aStream() {
  const opened: Opened[] = [];
  const events: WorkEvent[] = [];
  const signedOut = vi.fn<() => void>();
  const open: OpenStream = (how) =>
    new Promise((resolve, reject) => {
      opened.push({ ...how, end: resolve, fail: reject });
      how.signal.addEventListener('abort', () => resolve());
    });
  const stream = new ProgressStream(open, (event) => events.push(event));
  const last = (): Opened => {
    const current = opened.at(-1);
    if (!current) throw new Error('Nothing is open.');
    return current;
  };
  return { stream, opened, events, signedOut, last };
}

const document = { kind: 'document', id: 'd1', state: 'extracted', reason: null } as const;

describe('the event stream of a tab', () => {
  it('opens anew at the event where it broke, and says so meanwhile', async () => {
    const { stream, opened, events, last, signedOut } = aStream();
    stream.start(signedOut);
    last().onMessage({ id: '7', event: document });
    expect([stream.connection, events]).toEqual(['live', [document]]);
    last().fail(new Error('broken'));
    await vi.advanceTimersByTimeAsync(0);
    expect(stream.connection).toBe('reconnecting');
    await vi.advanceTimersByTimeAsync(1_000);
    expect([opened.length, last().lastEventId]).toEqual([2, '7']);
    stream.stop();
  });

  it('waits longer from try to try, and not at all when the device is online again', async () => {
    const { stream, opened, last, signedOut } = aStream();
    stream.start(signedOut);
    for (let tries = 0; tries < 5; tries += 1) {
      last().fail(new Error('broken'));
      await vi.advanceTimersByTimeAsync(2 ** tries * 1_000);
    }
    expect(opened).toHaveLength(6);
    last().fail(new Error('broken'));
    await vi.advanceTimersByTimeAsync(1_000);
    expect(opened).toHaveLength(6);
    dispatchEvent(new Event('online'));
    expect(opened).toHaveLength(7);
    stream.stop();
  });

  it('gives up a line on which nothing came for 45 seconds', async () => {
    const { stream, opened, last, signedOut } = aStream();
    stream.start(signedOut);
    last().onMessage({ id: null, event: undefined });
    await vi.advanceTimersByTimeAsync(44_000);
    expect(last().signal.aborted).toBe(false);
    await vi.advanceTimersByTimeAsync(3_000);
    expect([opened[0]?.signal.aborted, opened.length]).toEqual([true, 2]);
    stream.stop();
  });

  it('stops for good when the session has ended, by event or by refusal', async () => {
    for (const end of ['event', 'refusal'] as const) {
      const { stream, opened, signedOut, last } = aStream();
      stream.start(signedOut);
      if (end === 'event') {
        last().onMessage({ id: null, event: { kind: 'signed-out' } });
        last().end();
      } else last().fail(new SignedOut());
      await vi.advanceTimersByTimeAsync(120_000);
      expect([stream.connection, opened.length, signedOut.mock.calls.length]).toEqual([
        'signed-out',
        1,
        1,
      ]);
      stream.stop();
    }
  });

  it('lets go of its connection in a tab that nobody sees, and goes on where it stood when one does', async () => {
    const { stream, opened, last, signedOut } = aStream();
    const see = (state: DocumentVisibilityState): void => {
      vi.spyOn(globalThis.document, 'visibilityState', 'get').mockReturnValue(state);
      globalThis.document.dispatchEvent(new Event('visibilitychange'));
    };
    stream.start(signedOut);
    last().onMessage({ id: '5', event: { kind: 'ready' } });
    see('hidden');
    await vi.advanceTimersByTimeAsync(TAB_HIDDEN_MS / 2);
    last().onMessage({ id: null, event: undefined }); // a comment: the line is not dead
    await vi.advanceTimersByTimeAsync(TAB_HIDDEN_MS / 2 - 1);
    expect(last().signal.aborted).toBe(false);
    await vi.advanceTimersByTimeAsync(1);
    expect(last().signal.aborted).toBe(true);
    stream.watch(['s1']);
    dispatchEvent(new Event('online'));
    await vi.advanceTimersByTimeAsync(120_000);
    expect(opened).toHaveLength(1);
    see('visible');
    expect([opened.length, last().lastEventId, last().watch]).toEqual([2, '5', ['s1']]);
    stream.stop();
  });

  it('adds watched summaries to the stream, and takes them off when nobody looks', async () => {
    const { stream, opened, last, signedOut } = aStream();
    stream.start(signedOut);
    last().onMessage({ id: '3', event: { kind: 'ready' } });
    const first = stream.watch(['s2', 's1']);
    const second = stream.watch(['s1']);
    await vi.advanceTimersByTimeAsync(200);
    expect([opened.length, last().watch, last().lastEventId]).toEqual([2, ['s1', 's2'], '3']);
    expect(stream.connection).toBe('live');
    first();
    await vi.advanceTimersByTimeAsync(200);
    expect(last().watch).toEqual(['s1']);
    second();
    await vi.advanceTimersByTimeAsync(200);
    expect(last().watch).toEqual([]);
    stream.stop();
  });

  it('goes on with its own work where a watched summary is gone', async () => {
    const { stream, last, signedOut } = aStream();
    stream.start(signedOut);
    stream.watch(['gone']);
    await vi.advanceTimersByTimeAsync(200);
    last().fail(new StreamRefused());
    await vi.advanceTimersByTimeAsync(1_000);
    expect([last().watch, last().lastEventId]).toEqual([[], null]);
    stream.stop();
  });
});
