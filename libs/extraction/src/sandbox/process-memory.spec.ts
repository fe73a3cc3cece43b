import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { residentBytes } from './process-memory.js';

const MIB = 1024 * 1024;

it('counts the memory of a grandchild, and nothing of a process that has ended', async () => {
  const grow = `const kept = Buffer.alloc(${100 * MIB}, 1); process.stdout.write('grown'); setInterval(() => kept.length, 1000)`;
  // The shell stays, as unshare does: the memory is its child's.
  const shell = spawn('/bin/sh', ['-c', '"$0" -e "$1"; true', process.execPath, grow]);
  const ended = once(shell, 'close');
  await once(shell.stdout, 'data');
  const pid = shell.pid ?? 0;
  expect(await residentBytes(pid)).toBeGreaterThan(100 * MIB);
  const [child = ''] = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').split(' ');
  process.kill(Number(child), 'SIGKILL');
  await ended;
  expect(await residentBytes(pid)).toBe(0);
});
