import { mkdtemp, readdir, rm, statfs } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { isAlive } from '../process/is-alive.js';
import { DiskFull } from '../models/model.errors.js';

/** A folder of a fetch carries its process's id, so that what a killed one left can be told from one at work. */
const FETCH_FOLDER = /^\.fetch-(\d+)-/;

/** A folder of this process's own, which the next fetch removes if this one is killed. */
export async function openWorkFolder(folder: string): Promise<string> {
  return mkdtemp(join(folder, `.fetch-${process.pid}-`));
}

/** Of fetches and merges whose process is gone. */
export async function removeLeftOvers(folder: string): Promise<void> {
  for (const name of await readdir(folder)) {
    const pid = FETCH_FOLDER.exec(name)?.[1];
    if (pid !== undefined && !isAlive(Number(pid))) {
      await rm(join(folder, name), { recursive: true, force: true });
    }
  }
}

/** What has arrived of `target` from one place or another, once it is here whole. */
export async function removeHalfFetched(target: string): Promise<void> {
  const folder = dirname(target);
  for (const name of await readdir(folder)) {
    const isHalf = name.startsWith(`${basename(target)}.`) && /\.parts?$/.test(name);
    if (isHalf) await rm(join(folder, name), { force: true });
  }
}

/** Throws `DiskFull`. */
export async function requireRoom(folder: string, neededBytes: number): Promise<void> {
  const { bavail, bsize } = await statfs(folder);
  if (bavail * bsize < neededBytes) throw new DiskFull(folder, neededBytes);
}

export function isNoSpace(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ENOSPC';
}
