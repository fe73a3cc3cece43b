import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { availableParallelism, tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { computingCores } from './computing-cores.js';

async function devices(files: Readonly<Record<string, string>>): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'devices-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  for (const [name, content] of Object.entries(files)) {
    await mkdir(dirname(join(folder, name)), { recursive: true });
    await writeFile(join(folder, name), content);
  }
  return folder;
}

function siblings(...lists: readonly string[]): Record<string, string> {
  return Object.fromEntries(
    lists.map((list, id) => [`system/cpu/cpu${id}/topology/thread_siblings_list`, `${list}\n`]),
  );
}

const allowed = (cores: number): number => Math.min(cores, availableParallelism());

it('counts two threads of one core once', async () => {
  const folder = await devices({
    ...siblings('0,2', '1,3', '0,2', '1,3'),
    'system/cpu/online': '',
  });
  expect(await computingCores(folder)).toBe(allowed(2));
  expect(await computingCores(await devices(siblings('0-1', '0-1')))).toBe(1);
});

it('leaves the slow cores out where the processor has two kinds', async () => {
  const folder = await devices({ ...siblings('0-1', '0-1', '2', '3'), 'cpu_core/cpus': '0-1\n' });
  expect(await computingCores(folder)).toBe(1);
});

it('never counts more than this process may use', async () => {
  const more = Array.from({ length: availableParallelism() + 1 }, (_, id) => String(id));
  expect(await computingCores(await devices(siblings(...more)))).toBe(availableParallelism());
});

it('does not guess where the system does not say', async () => {
  expect(await computingCores('/does/not/exist')).toBeNull();
  expect(await computingCores(await devices({ 'system/cpu/online': '0' }))).toBeNull();
});
