import { describe, expect, it, vi } from 'vitest';
import { PeriodicTask } from './periodic-task.js';

const HOUR_MS = 3_600_000;

/** Turns that end when the test says so. */
function aTask(everyMs: number) {
  const ends: PromiseWithResolvers<void>[] = [];
  const signals: AbortSignal[] = [];
  const failures: unknown[] = [];
  const task = new PeriodicTask(
    everyMs,
    (signal) => {
      const end = Promise.withResolvers<void>();
      ends.push(end);
      signals.push(signal);
      return end.promise;
    },
    (error) => failures.push(error),
  );
  const turns = (count: number): Promise<void> =>
    vi.waitFor(() => expect(ends).toHaveLength(count));
  return { task, ends, signals, failures, turns };
}

/** Whatever was to begin at once has begun by then. */
const settled = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 5));

describe('a periodic task', () => {
  it('begins at once, and again so long after the end of the turn before', async () => {
    await using stack = new AsyncDisposableStack();
    const { task, ends, turns } = aTask(1);
    stack.use(task);
    stack.defer(() => ends.forEach(({ resolve }) => resolve()));
    task.begin();
    await turns(1);
    await settled();
    expect(ends).toHaveLength(1); // the first goes on
    ends[0]?.resolve();
    await turns(2);
  });

  it('begins later where that is asked for', async () => {
    const { task, ends } = aTask(1);
    task.begin(HOUR_MS);
    await settled();
    expect(ends).toHaveLength(0);
    await task[Symbol.asyncDispose]();
  });

  it('goes on after a turn that failed, which it reports', async () => {
    const { task, ends, failures, turns } = aTask(1);
    task.begin();
    await turns(1);
    ends[0]?.reject(new Error('not today'));
    await turns(2);
    expect(failures).toEqual([new Error('not today')]);
    ends[1]?.resolve();
    await task[Symbol.asyncDispose]();
  });

  it('is woken before its time', async () => {
    const { task, ends, turns } = aTask(HOUR_MS);
    task.begin();
    await turns(1);
    ends[0]?.resolve();
    await settled();
    task.wake();
    await turns(2);
    ends[1]?.resolve();
    await task[Symbol.asyncDispose]();
  });

  it('takes one more turn, and only one, when it is woken during one', async () => {
    const { task, ends, turns } = aTask(HOUR_MS);
    task.begin();
    await turns(1);
    task.wake();
    task.wake();
    await settled();
    expect(ends).toHaveLength(1);
    ends[0]?.resolve();
    await turns(2);
    ends[1]?.resolve();
    await settled();
    expect(ends).toHaveLength(2);
    await task[Symbol.asyncDispose]();
  });

  it('is over once the turn in hand is, whose signal it aborts', async () => {
    const { task, ends, signals, turns } = aTask(1);
    task.begin();
    await turns(1);
    let isOver = false;
    const over = task[Symbol.asyncDispose]().then(() => (isOver = true));
    expect(signals[0]?.aborted).toBe(true);
    await settled();
    expect(isOver).toBe(false);
    ends[0]?.resolve();
    await over;
    task.wake();
    task.begin();
    await settled();
    expect(ends).toHaveLength(1);
  });
});
