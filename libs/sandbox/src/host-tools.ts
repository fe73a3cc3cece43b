import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';

const BINARY_FOLDERS = ['/usr/bin', '/bin', '/usr/sbin', '/sbin'];

export function findBinary(name: string): string | null {
  return (
    BINARY_FOLDERS.map((folder) => join(folder, name)).find((path) => existsSync(path)) ?? null
  );
}

let options: string | null = null;

/** Whether `setpriv` knows an option: filters and Landlock came with util-linux 2.41. */
export function setprivKnows(option: '--seccomp-filter' | '--landlock-access'): boolean {
  options ??= setprivHelp();
  return options.includes(option);
}

function setprivHelp(): string {
  const setpriv = findBinary('setpriv');
  if (setpriv === null) return '';
  return spawnSync(setpriv, ['--help'], { encoding: 'utf8', timeout: 5_000 }).stdout;
}
