import { spawn, spawnSync } from 'node:child_process';
import { on, once } from 'node:events';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { familyOf, roleOf } from '../bench/processes.js';
import { temporaryFolder } from '../bench/temporary-folder.js';

const ATTACHED_MS = 10_000;

/** Which processes of the reader asked the kernel for a connection while `work` went on. */
export interface Connections {
  readonly processes: number;
  readonly calls: readonly string[];
}

/** Null where there is no strace. The worker's own calls go to its database and do not count. */
export async function connectionsDuring(
  workerPid: number,
  work: () => Promise<void>,
): Promise<Connections | null> {
  if (spawnSync('strace', ['-V']).status !== 0) {
    await work();
    return null;
  }
  await using folder = await temporaryFolder();
  const log = join(folder.path, 'calls');
  const pids = familyOf(workerPid).flatMap((pid) => ['-p', String(pid)]);
  const strace = spawn('strace', ['-ff', '-e', 'trace=connect', '-o', log, ...pids], {
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  await Promise.race([attached(strace.stderr), once(strace, 'exit')]);
  try {
    await work();
  } finally {
    strace.kill('SIGINT');
    if (strace.exitCode === null) await once(strace, 'exit');
  }
  return read(folder.path, new Set(threadsOf(workerPid)));
}

/** strace says on its standard error whom it has attached to. */
async function attached(stderr: NodeJS.ReadableStream): Promise<void> {
  const signal = AbortSignal.timeout(ATTACHED_MS);
  for await (const [chunk] of on(stderr, 'data', { signal })) {
    if (String(chunk).includes('attached')) return;
  }
}

/** One file for each process, named after it. */
function read(folder: string, own: ReadonlySet<number>): Connections {
  const files = readdirSync(folder).filter((name) => !own.has(Number(name.split('.').at(-1))));
  const calls = files.flatMap((name) =>
    readFileSync(join(folder, name), 'utf8')
      .split('\n')
      .filter((line) => line.startsWith('connect(')),
  );
  return { processes: files.length, calls };
}

function threadsOf(pid: number): number[] {
  return readdirSync(`/proc/${pid}/task`).map(Number);
}

/** The worker among the processes of a service. */
export function workerOf(supervisorPid: number): number {
  const found = familyOf(supervisorPid).find((pid) => roleOf(pid) === 'worker');
  if (found === undefined) throw new Error('The service has no worker.');
  return found;
}
