import {
  closeSync,
  constants,
  mkdtempSync,
  openSync,
  readFileSync,
  readSync,
  rmSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { execFileSync } from 'node:child_process';
import { pino } from 'pino';
import { afterEach, beforeEach, expect, it, onTestFinished, vi } from 'vitest';
import { LogOutput, type LogOutputOptions } from './log-output.js';

const FULL = '/dev/full'; // takes no byte: ENOSPC
let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'cloister-log-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

function open(path: string, flags: number | string): number {
  const descriptor = openSync(path, flags);
  onTestFinished(() => closeSync(descriptor));
  return descriptor;
}

/** Ended before its descriptor is closed: what is registered last goes first. */
function outputTo(descriptor: number, options: LogOutputOptions = {}): LogOutput {
  const output = new LogOutput({ descriptor, ...options });
  onTestFinished(() => output[Symbol.asyncDispose]());
  return output;
}

const DEADLINE = { timeout: 10_000, interval: 5 };

it('writes lines in their order', async () => {
  const file = join(folder, 'log');
  const output = outputTo(open(file, 'w'));
  const logger = pino({}, output);
  for (let line = 0; line < 100; line += 1) logger.info({ line }, 'said');
  await vi.waitFor(
    () =>
      expect(
        readFileSync(file, 'utf8')
          .split('\n')
          .filter(Boolean)
          .map((text) => (JSON.parse(text) as { line: number }).line),
      ).toEqual(Array.from({ length: 100 }, (_, index) => index)),
    DEADLINE,
  );
});

it('holds nobody up while its disk is full, a fatal error and the end included', () => {
  const logger = pino({}, outputTo(open(FULL, 'w')));
  for (let line = 0; line < 1000; line += 1) logger.info('said');
  logger.fatal('said at last'); // pino flushes here
  expect(logger.isLevelEnabled('info')).toBe(true);
});

it('drops what is beyond its bound, and says how many lines once there is room', async () => {
  // a pipe that is full stands for a disk that is, and is emptied as room is made
  const fifo = join(folder, 'pipe');
  execFileSync('mkfifo', [fifo]);
  const reader = open(fifo, constants.O_RDONLY | constants.O_NONBLOCK);
  const output = outputTo(open(fifo, constants.O_WRONLY | constants.O_NONBLOCK), {
    maxBytes: 200_000,
    againMs: 5,
  });
  const line = `${'x'.repeat(9_999)}\n`;
  for (let count = 0; count < 100; count += 1) output.write(line);
  let read = '';
  await vi.waitFor(() => {
    read += drain(reader);
    expect(read).toContain('log lines lost');
  }, DEADLINE);
  const [said] = read
    .split('\n')
    .filter((text) => text.startsWith('{'))
    .map((text) => JSON.parse(text) as { lines: number });
  const whole = read.split('\n').filter((text) => text === 'x'.repeat(9_999)).length;
  expect(said?.lines).toBeGreaterThan(0);
  expect(whole + (said?.lines ?? 0)).toBe(100);
});

it('writes nothing into the file that has the number of its descriptor afterwards', async () => {
  const full = openSync(FULL, 'w');
  const output = new LogOutput({ descriptor: full, againMs: 7 });
  const timer = vi.spyOn(globalThis, 'setTimeout');
  output.write('said\n');
  await vi.waitFor(() => expect(timer).toHaveBeenCalledWith(expect.anything(), 7), DEADLINE);
  await output[Symbol.asyncDispose]();
  closeSync(full);
  const file = join(folder, 'another');
  expect(open(file, 'w')).toBe(full);
  const found = vi.waitFor(() => expect(readFileSync(file, 'utf8')).not.toBe(''), {
    timeout: 200,
    interval: 5,
  });
  await expect(found).rejects.toThrow();
});

function drain(descriptor: number): string {
  const buffer = Buffer.alloc(65_536);
  try {
    return buffer.toString('utf8', 0, readSync(descriptor, buffer));
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EAGAIN') return '';
    throw error;
  }
}
