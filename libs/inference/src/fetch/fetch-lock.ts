import { readFile, rm, writeFile } from 'node:fs/promises';
import { FetchUnderWay } from './model-stores.errors.js';
import { isAlive } from '../process/is-alive.js';

/** Keeps two processes from writing into the same half-fetched file. What a killed one left is taken over. */
export async function lockFetch(target: string): Promise<AsyncDisposable> {
  const path = `${target}.lock`;
  for (;;) {
    try {
      await writeFile(path, String(process.pid), { flag: 'wx', mode: 0o600 });
      return { [Symbol.asyncDispose]: () => rm(path, { force: true }) };
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
      const pid = Number(await readFile(path, 'utf8').catch(() => ''));
      if (pid > 0 && isAlive(pid)) throw new FetchUnderWay(target, pid);
      await rm(path, { force: true });
    }
  }
}
