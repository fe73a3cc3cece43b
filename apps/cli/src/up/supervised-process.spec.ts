import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ProcessLog } from './process-log.js';
import { type ProcessPlan, SupervisedProcess } from './supervised-process.js';

let folder: string;
let events: string[];
const running: SupervisedProcess[] = [];

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'cloister-supervise-'));
  events = [];
});

afterEach(async () => {
  for (const supervised of running.splice(0)) await supervised.stop(AbortSignal.abort());
  rmSync(folder, { recursive: true, force: true });
});

describe('a supervised process', () => {
  it('is there once it says that it is ready, with its address', async () => {
    const supervised = await start('well-behaved');
    expect(supervised.address).toBe('http://127.0.0.1:1');
  });

  it('is started again when it dies, more slowly each time', async () => {
    const supervised = await start('well-behaved');
    for (const waitSeconds of ['0.01', '0.02', '0.02']) {
      const { pid = 0 } = supervised;
      process.kill(pid, 'SIGKILL');
      await vi.waitFor(
        () => {
          expect(events.at(-2)).toBe(
            `api stopped (signal SIGKILL); restarting it in ${waitSeconds} s`,
          );
          expect(events.at(-1)).toBe('api is ready again');
        },
        { timeout: 10_000 },
      );
      events = [];
      expect(supervised.pid).not.toBe(pid);
    }
  });

  it('is ended and started again when it does not answer any more', async () => {
    const supervised = await start('hanging', {
      liveness: { everyMs: 20, deadlineMs: 200, misses: 2 },
    });
    const { pid = 0 } = supervised;
    await vi.waitFor(() => expect(events[0]).toMatch(/^api: on \d+$/), { timeout: 10_000 });
    const port = events[0]?.split(' ').at(-1);
    await fetch(`http://127.0.0.1:${port}/hang`);
    await vi.waitFor(
      () => {
        expect(events).toContain('api no longer responds; stopping it');
        expect(events).toContain('api is ready again');
      },
      { timeout: 20_000 },
    );
    expect(isAlive(pid)).toBe(false);
    expect(supervised.pid).not.toBe(pid);
  });

  it('ends on request and is not started again', async () => {
    const supervised = await start('well-behaved');
    await supervised.stop(AbortSignal.timeout(10_000));
    expect(readFileSync(join(folder, 'api.log'), 'utf8')).toBe('it drained\n');
    expect(events).toEqual([]);
  });

  it('starts again at once when it is restarted, and from then on whenever it dies', async () => {
    const supervised = await start('well-behaved');
    const { pid: first } = supervised;
    await supervised.restart(AbortSignal.timeout(10_000));
    const { pid: second = 0 } = supervised;
    expect(second).not.toBe(first);
    expect(isAlive(first)).toBe(false);
    expect(events).toEqual([]);
    process.kill(second, 'SIGKILL');
    await vi.waitFor(() => expect(events.at(-1)).toBe('api is ready again'), { timeout: 10_000 });
  });

  it('says why it does not restart, and can be restarted once it would', async () => {
    const mark = join(folder, 'mark');
    const environment = (): NodeJS.ProcessEnv => ({ FIXTURE_MARK: mark });
    const supervised = await start('refusing-again', { environment });
    const restart = (): Promise<void> => supervised.restart(AbortSignal.timeout(10_000));
    await expect(restart()).rejects.toThrow('A newer Cloister has migrated.');
    expect(isAlive(supervised.pid)).toBe(false);
    rmSync(mark);
    await restart();
    expect(isAlive(supervised.pid)).toBe(true);
  });

  it('is not started any more when it is stopped while it restarts', async () => {
    const supervised = await start('well-behaved');
    const restarted = supervised.restart(AbortSignal.timeout(10_000));
    await supervised.stop(AbortSignal.timeout(10_000));
    await restarted;
    expect(isAlive(supervised.pid)).toBe(false);
  });

  it('is killed when it does not end before the deadline', async () => {
    const supervised = await start('stubborn');
    const deadline = new AbortController();
    const stopped = supervised.stop(deadline.signal);
    await vi.waitFor(() =>
      expect(readFileSync(join(folder, 'api.log'), 'utf8')).toBe('asked to end\n'),
    );
    deadline.abort();
    await stopped;
    expect(isAlive(supervised.pid)).toBe(false);
  });

  it('fails the first start with the end of what it said', async () => {
    await expect(start('broken')).rejects.toThrow(
      /The api did not start: it stopped \(exit code 3\)\..*Last lines of .*api\.log:\nthe certificate cannot be read/s,
    );
  });

  it('hands on the sentence in which it refused to start', async () => {
    await expect(start('refusing')).rejects.toThrow(/^The root key is missing\. Restore it\.$/);
  });

  it('says why it does not start again, if it says so itself', async () => {
    const environment = (): NodeJS.ProcessEnv => ({ FIXTURE_MARK: join(folder, 'mark') });
    const { pid = 0 } = await start('refusing-again', { environment });
    process.kill(pid, 'SIGKILL');
    await vi.waitFor(() => expect(events).toContain('A newer Cloister has migrated.'), {
      timeout: 10_000,
    });
  });

  it('says so when it is not ready in time, and leaves nothing running', async () => {
    await expect(
      start('stubborn', { entry: fixture('well-behaved'), readyTimeoutMs: 0 }),
    ).rejects.toThrow('not ready in time');
  });

  it('keeps its log from other users', async () => {
    await start('well-behaved');
    expect(statSync(join(folder, 'api.log')).mode & 0o777).toBe(0o600);
  });
});

async function start(
  name: string,
  overrides: Partial<ProcessPlan> = {},
): Promise<SupervisedProcess> {
  const supervised = await SupervisedProcess.start({
    name: 'api',
    entry: fixture(name),
    environment: () => ({}),
    log: new ProcessLog(join(folder, 'api.log')),
    onEvent: (line) => events.push(line),
    backOffMs: [10, 20],
    ...overrides,
  });
  running.push(supervised);
  return supervised;
}

function fixture(name: string): string {
  return fileURLToPath(new URL(`./fixtures/${name}.mjs`, import.meta.url));
}

function isAlive(pid: number | undefined): boolean {
  if (pid === undefined) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}
