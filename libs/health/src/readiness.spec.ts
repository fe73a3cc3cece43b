import { performance } from 'node:perf_hooks';
import { DiskSpace } from '@app/platform';
import { afterEach, expect, it, onTestFinished } from 'vitest';
import { diskCheck } from './checks.js';
import { EventLoopDelay } from './event-loop.js';
import { HealthServer } from './health-server.js';
import { Readiness } from './readiness.js';

const servers: HealthServer[] = [];
afterEach(async () => {
  for (const server of servers.splice(0)) await server[Symbol.asyncDispose]();
});

async function listening(readiness: Readiness): Promise<string> {
  const server = await HealthServer.listen(readiness, { host: '127.0.0.1', port: 0 });
  servers.push(server);
  return server.url;
}

it('answers 503 and names the check that failed, with a code and nothing of the error', async () => {
  const url = await listening(
    new Readiness([
      { name: 'database', run: () => Promise.reject(new Error('password of cloister_app is x')) },
      { name: 'queue', run: async () => null },
    ]),
  );
  const response = await fetch(`${url}/readyz`);
  expect(response.status).toBe(503);
  expect(response.headers.get('cache-control')).toBe('no-store');
  expect(await response.json()).toEqual({
    status: 'not-ready',
    checks: [
      { name: 'database', state: 'failed', reason: 'failed' },
      { name: 'queue', state: 'ok', reason: null },
    ],
  });
  // a restart would not mend it
  expect((await fetch(`${url}/livez`)).status).toBe(200);
  expect((await fetch(`${url}/metrics`)).status).toBe(404);
  expect((await fetch(`${url}/readyz`, { method: 'POST' })).status).toBe(405);
});

it('waits for no check longer than its deadline', async () => {
  let aborted = false;
  const readiness = new Readiness(
    [
      {
        name: 'queue',
        run: (signal) =>
          new Promise(() => signal.addEventListener('abort', () => void (aborted = true))),
      },
    ],
    5,
  );
  expect((await readiness.report()).checks).toEqual([
    { name: 'queue', state: 'failed', reason: 'no-answer' },
  ]);
  expect(aborted).toBe(true);
});

it('asks once for those who ask at the same time', async () => {
  let asked = 0;
  const run = async () => {
    asked += 1;
    return null;
  };
  const readiness = new Readiness([{ name: 'database', run }], 1000, 60_000);
  await Promise.all([readiness.report(), readiness.report()]);
  await readiness.report();
  expect(asked).toBe(1);
});

it('tells an event loop that was blocked', async () => {
  const delay = new EventLoopDelay(100, 60_000);
  onTestFinished(() => delay[Symbol.dispose]());
  const { run } = delay.check();
  const { signal } = new AbortController();
  await new Promise((resolve) => setTimeout(resolve, 50)); // the monitor needs a turn to begin
  const end = performance.now() + 300;
  while (performance.now() < end);
  await new Promise((resolve) => setTimeout(resolve, 50)); // and one to see it
  expect(await run(signal)).toBe('event-loop-blocked');
});

it('tells a disk that has less room than is kept free', async () => {
  const disk = (freeBytes: number) =>
    diskCheck(new DiskSpace('/', 1000, async () => ({ freeBytes, totalBytes: 1e9 })));
  const { signal } = new AbortController();
  expect(await disk(999).run(signal)).toBe('disk-full');
  expect(await disk(1000).run(signal)).toBeNull();
});
