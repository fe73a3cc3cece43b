import { readFile } from 'node:fs/promises';

const KIB = 1024;

/** Bytes of memory that a process and all its descendants hold now; 0 for one that has ended. */
export async function residentBytes(pid: number): Promise<number> {
  const status = await read(`/proc/${pid}/status`);
  const own = Number(/^VmRSS:\s+(\d+) kB$/m.exec(status)?.[1] ?? 0) * KIB;
  const children = (await read(`/proc/${pid}/task/${pid}/children`)).split(' ').filter(Boolean);
  const below = await Promise.all(children.map((child) => residentBytes(Number(child))));
  return below.reduce((sum, bytes) => sum + bytes, own);
}

async function read(path: string): Promise<string> {
  try {
    return await readFile(path, 'utf8');
  } catch {
    // The process has ended, or this system has no /proc: nothing to add.
    return '';
  }
}
