import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DataFolder } from '@app/platform';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { SupervisorLock } from './supervisor-lock.js';

let data: DataFolder;

beforeEach(() => {
  data = new DataFolder(mkdtempSync(join(tmpdir(), 'cloister-lock-')));
  data.create();
});

afterEach(() => rmSync(data.path, { recursive: true, force: true }));

describe('the lock of a data folder', () => {
  it('is given to one, and to the next when that one lets go', () => {
    const first = SupervisorLock.acquire(data);
    expect(() => SupervisorLock.acquire(data)).toThrow(
      new RegExp(`is already running in ${data.path} \\(process ${process.pid}\\).*--data`),
    );
    first.release();
    SupervisorLock.acquire(data).release();
    expect(readdirSync(data.run)).toEqual([]);
  });

  it('is taken from a process that has ended', async () => {
    const ended = spawn('true');
    await once(ended, 'exit');
    writeLock({ pid: ended.pid, born: '' });
    expect(SupervisorLock.holder(data)).toBeNull();
    SupervisorLock.acquire(data).release();
  });

  it('is taken from a process whose number another one got since', (context) => {
    context.skip(process.platform !== 'linux', 'the start time of a process is read from /proc');
    writeLock({ pid: process.pid, born: 'another-boot:1' });
    expect(SupervisorLock.holder(data)).toBeNull();
    SupervisorLock.acquire(data).release();
  });

  it('is taken from a file that a power cut tore', () => {
    writeFileSync(join(data.run, 'supervisor.lock'), '{"pid":');
    const lock = SupervisorLock.acquire(data);
    expect(SupervisorLock.holder(data)).toBe(process.pid);
    lock.release();
  });

  it('is not removed by one that no longer holds it', () => {
    const first = SupervisorLock.acquire(data);
    writeLock({ pid: 1, born: 'of another' });
    first.release();
    expect(readdirSync(data.run)).toEqual(['supervisor.lock']);
  });

  it('cannot be read by other users', () => {
    const lock = SupervisorLock.acquire(data);
    expect(statSync(join(data.run, 'supervisor.lock')).mode & 0o777).toBe(0o600);
    lock.release();
  });
});

function writeLock(holder: { readonly pid: number | undefined; readonly born: string }): void {
  writeFileSync(join(data.run, 'supervisor.lock'), JSON.stringify(holder));
}
