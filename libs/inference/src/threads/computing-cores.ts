import { readdir, readFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';

const DEVICES = '/sys/devices';

/**
 * How many cores the engine may compute on: the processor's real ones, because two threads on one core share its
 * arithmetic, only the fast ones where there are two kinds, and no more than this process is allowed.
 * Null where the system does not say. It is asked here because the inference process cannot see /sys.
 */
export async function computingCores(devices = DEVICES): Promise<number | null> {
  const cores = await realCores(devices).catch(() => null);
  return cores === null ? null : Math.max(1, Math.min(cores, availableParallelism()));
}

async function realCores(devices: string): Promise<number | null> {
  const folder = join(devices, 'system/cpu');
  const fast = await readFile(join(devices, 'cpu_core/cpus'), 'utf8').catch(() => null);
  const names = fast === null ? await readdir(folder) : idsOf(fast).map((id) => `cpu${id}`);
  const siblings = await Promise.all(
    names
      .filter((name) => /^cpu\d+$/.test(name))
      .map((name) =>
        // a processor that is switched off has no topology
        readFile(join(folder, name, 'topology/thread_siblings_list'), 'utf8').catch(() => ''),
      ),
  );
  const cores = new Set(siblings.filter((list) => list !== ''));
  return cores.size === 0 ? null : cores.size;
}

/** The kernel's form of a list: `0-3,8`. */
function idsOf(list: string): readonly number[] {
  return list
    .trim()
    .split(',')
    .flatMap((part) => {
      const [first = 0, last = first] = part.split('-').map(Number);
      return Array.from({ length: last - first + 1 }, (_, index) => first + index);
    });
}
