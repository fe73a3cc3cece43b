import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { afterEach, beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import { compiledEntry, DomainError } from '@app/platform';
import { aJob, LOCK_MS, processor, type QueueApp, RETRY, startApp } from '../test/queue-app.js';
import type { Store } from '../test/stores.js';
import { PermanentJobError } from './job-failure.js';
import type { QueueConnection } from './queue-connection.js';

const CANARY = 'Erika Mustermann has pneumonia';
const DEADLINE = { timeout: 10_000, interval: 10 };
const EMPTY = { waiting: 0, active: 0, delayed: 0 };

class Unreadable extends DomainError {
  readonly code = 'document_unreadable';
  readonly kind = 'invalid';
}

/** What every store of the queue must do. `absent` says why it cannot be tested on this machine. */
export function describeQueue(
  name: string,
  openStore: () => Promise<Store>,
  absent?: string,
): void {
  describe(`the queue on ${name}`, () => {
    let store: Store;

    beforeEach(async (context) => {
      context.skip(absent !== undefined, absent);
      store = await openStore();
    });
    afterEach(() => (absent === undefined ? store[Symbol.asyncDispose]() : undefined));

    it('takes jobs by priority, and equals in the order of their arrival', async () => {
      await using producer = await startApp(store.connection);
      const jobs = [5, 1, 5, 0, 1, 0].map((priority) => aJob({ priority }));
      for (const job of jobs) await producer.queue.add('extract', job);
      const taken: string[] = [];
      await using _worker = await startApp(
        store.connection,
        processor(async ({ id }) => void taken.push(id)),
      );
      await vi.waitFor(() => expect(taken).toHaveLength(jobs.length), DEADLINE);
      expect(taken).toEqual([3, 5, 1, 4, 0, 2].map((place) => jobs[place]?.id));
    });

    it('holds a job once while it waits or runs, and takes it anew after its end', async () => {
      const job = aJob();
      const gate = Promise.withResolvers<void>();
      let runs = 0;
      await using producer = await startApp(store.connection);
      await producer.queue.add('extract', job);
      await producer.queue.add('extract', job);
      expect(await producer.queue.depth('extract')).toEqual({ ...EMPTY, waiting: 1 });
      await using _worker = await startApp(
        store.connection,
        processor(async () => {
          runs += 1;
          await gate.promise;
        }),
      );
      await vi.waitFor(() => expect(runs).toBe(1), DEADLINE);
      await producer.queue.add('extract', job);
      expect(await producer.queue.depth('extract')).toEqual({ ...EMPTY, active: 1 });
      gate.resolve();
      await empty(producer);
      expect(runs).toBe(1);
      await producer.queue.add('extract', job);
      await vi.waitFor(() => expect(runs).toBe(2), DEADLINE);
    });

    it('tries a failing job again, each time after a longer wait, and gives up in the end', async () => {
      const starts: number[] = [];
      await using app = await startApp(
        store.connection,
        processor(async () => {
          starts.push(performance.now());
          throw new Error('the disk is full');
        }),
      );
      const job = aJob();
      await app.queue.add('extract', job);
      await delayed(app);
      await app.queue.add('extract', job);
      await vi.waitFor(() => expect(starts).toHaveLength(RETRY.attempts), DEADLINE);
      await empty(app);
      const [first = 0, second = 0, third = 0] = starts;
      // timers of store and process may differ by a few milliseconds
      expect(second - first).toBeGreaterThan(RETRY.delayMs * 0.9);
      expect(third - second).toBeGreaterThan(RETRY.delayMs * 2 * 0.9);
      expect(starts).toHaveLength(RETRY.attempts);
    });

    it('does not try a job again that can never succeed', async () => {
      let runs = 0;
      await using app = await startApp(
        store.connection,
        processor(async () => {
          runs += 1;
          throw new PermanentJobError('document_erased');
        }),
      );
      await app.queue.add('extract', aJob());
      await vi.waitFor(() => expect(runs).toBe(1), DEADLINE);
      await empty(app);
      expect(runs).toBe(1);
    });

    it('runs as many jobs at a time as it is told to, and no more', async () => {
      const gate = Promise.withResolvers<void>();
      let running = 0;
      let most = 0;
      await using app = await startApp(
        store.connection,
        processor(
          async () => {
            most = Math.max(most, (running += 1));
            await gate.promise;
            running -= 1;
          },
          { concurrency: 3 },
        ),
      );
      for (let count = 0; count < 8; count += 1) await app.queue.add('extract', aJob());
      await vi.waitFor(() => expect(running).toBe(3), DEADLINE);
      expect(await app.queue.depth('extract')).toEqual({ ...EMPTY, active: 3, waiting: 5 });
      gate.resolve();
      await empty(app);
      expect(most).toBe(3);
    });

    it("gives a killed worker's job to the next one", async () => {
      const job = aJob();
      await using producer = await startApp(store.connection);
      await producer.queue.add('extract', job);
      const doomed = await startDoomedWorker(store);
      expect(await firstLine(doomed)).toBe(job.id);
      doomed.kill('SIGKILL');
      await once(doomed, 'exit');
      const taken: string[] = [];
      await using _worker = await startApp(
        store.connection,
        processor(async ({ id }) => void taken.push(id)),
      );
      await vi.waitFor(() => expect(taken).toEqual([job.id]), DEADLINE);
      await empty(producer);
    });

    it('stops a job whose lock has passed to another worker', async () => {
      const began = Promise.withResolvers<AbortSignal>();
      const job = aJob();
      await using app = await startApp(
        store.connection,
        processor(async (_job, signal) => {
          began.resolve(signal);
          await once(signal, 'abort');
          signal.throwIfAborted();
        }),
      );
      await app.queue.add('extract', job);
      const signal = await began.promise;
      expect(signal.aborted).toBe(false);
      await store.passLockOn(job.id);
      await vi.waitFor(() => expect(signal.aborted).toBe(true), DEADLINE);
    });

    it('lets a running job end before it stops, and begins no other', async () => {
      const gate = Promise.withResolvers<void>();
      const events: string[] = [];
      await using producer = await startApp(store.connection);
      await producer.queue.add('extract', aJob());
      await producer.queue.add('extract', aJob());
      await using worker = await startApp(
        store.connection,
        processor(async () => {
          events.push('began');
          await gate.promise;
          events.push('ended');
        }),
      );
      await vi.waitFor(() => expect(events).toEqual(['began']), DEADLINE);
      const closed = worker.close().then(() => events.push('closed'));
      await vi.waitFor(() => expect(worker.stopping()).toBe(true), DEADLINE);
      gate.resolve();
      await closed;
      expect(events).toEqual(['began', 'ended', 'closed']);
      expect(await producer.queue.depth('extract')).toEqual({ ...EMPTY, waiting: 1 });
    });

    it('leaves a job to another worker if it does not end before the deadline', async () => {
      const began = Promise.withResolvers<AbortSignal>();
      await using producer = await startApp(store.connection);
      await producer.queue.add('extract', aJob());
      const worker = await startApp(
        store.connection,
        processor(
          (_job, signal) => {
            began.resolve(signal);
            return new Promise(() => undefined); // heeds nothing
          },
          { drainMs: 50, graceMs: 50 },
        ),
      );
      const signal = await began.promise;
      expect(signal.aborted).toBe(false);
      await worker.close();
      expect(signal.aborted).toBe(true);
      expect(await producer.queue.depth('extract')).toEqual({ ...EMPTY, waiting: 1 });
    });

    it('stores ids and codes, and nothing that an error says', async () => {
      await using app = await startApp(
        store.connection,
        processor(async () => {
          throw new Unreadable(CANARY, { cause: new Error(CANARY) });
        }),
      );
      const job = aJob();
      await app.queue.add('extract', job);
      await delayed(app);
      const waiting = await store.dump();
      await empty(app);
      const gone = await store.dump();
      expect(waiting).toContain(job.id);
      expect(waiting).toContain('document_unreadable');
      for (const stored of [waiting, gone]) {
        expect(stored).not.toContain('Mustermann');
        expect(stored).not.toContain('.ts:'); // a frame of a stack
      }
    });

    it('stores no code either if the error is none of ours', async () => {
      await using app = await startApp(
        store.connection,
        processor(async () => {
          throw Object.assign(new Error(CANARY), { code: CANARY });
        }),
      );
      await app.queue.add('extract', aJob());
      await delayed(app);
      const stored = await store.dump();
      expect(stored).toContain('internal_error');
      expect(stored).not.toContain('Mustermann');
    });
  });
}

async function empty({ queue }: QueueApp): Promise<void> {
  await vi.waitFor(async () => expect(await queue.depth('extract')).toEqual(EMPTY), DEADLINE);
}

async function delayed({ queue }: QueueApp): Promise<void> {
  await vi.waitFor(
    async () => expect(await queue.depth('extract')).toEqual({ ...EMPTY, delayed: 1 }),
    DEADLINE,
  );
}

async function startDoomedWorker(store: Store): Promise<ChildProcess> {
  const child = spawn(
    process.execPath,
    [
      new URL('../test/doomed-worker.js', import.meta.url).pathname,
      compiledEntry(import.meta.url, './index.js'),
      JSON.stringify(await written(store.connection)),
      `${LOCK_MS}`,
    ],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  );
  onTestFinished(() => void child.kill('SIGKILL'));
  return child;
}

/** What another process can be told: a password in the place of what is asked for one at each login. */
async function written(connection: QueueConnection): Promise<unknown> {
  if (connection.kind === 'redis') return connection;
  const { password, stream: _, ...address } = connection.connection;
  return { ...connection, connection: { ...address, password: await password() } };
}

async function firstLine({ stdout }: ChildProcess): Promise<string> {
  if (!stdout) throw new Error('the worker has no output');
  const [chunk] = await once(stdout, 'data', { signal: AbortSignal.timeout(DEADLINE.timeout) });
  return String(chunk).trim();
}
