import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

// Runs behind the walls that a reader or the model is about to run behind, without the permissions of
// Node, and says what it reached. It has a folder of its own that imports nothing of ours, so that
// nothing else is shown for its sake.

/** What is tried, from the process that started it. */
export interface SelfTestTask {
  readonly parent: number;
  readonly hiddenFolders: readonly string[];
  readonly readable: readonly string[];
}

const task: SelfTestTask = JSON.parse(process.argv[2] ?? '');
const reached: string[] = [];

attempt('the environment of the service', () => readFileSync(`/proc/${task.parent}/environ`));
attempt('the process of the service', () => process.kill(task.parent, 0));
for (const folder of task.hiddenFolders) {
  // it is there, without anything in it but the way to what is shown
  attempt(
    folder,
    () => readdirSync(folder).find((name) => !leadsOn(join(folder, name))) ?? refused(),
  );
}
for (const folder of [tmpdir(), '/dev/shm', ...task.hiddenFolders]) {
  attempt(`writing into ${folder}`, () => {
    const file = join(folder, `cloister-self-test-${process.pid}`);
    writeFileSync(file, '', { flag: 'wx' });
    rmSync(file, { force: true });
  });
}
const missing = task.readable.filter((path) => !isReadable(path));
const server = createServer();
server.once('error', (error: NodeJS.ErrnoException) => {
  // any other answer comes from a network that there is, or from a namespace without the filter
  if (error.code !== 'EPERM') reached.push(`sockets (${error.code})`);
  report();
});
server.listen(0, '127.0.0.1', () => {
  reached.push('sockets');
  server.close(report);
});

function report(): void {
  process.stdout.write(JSON.stringify({ reached, missing }));
}

function attempt(name: string, action: () => unknown): void {
  try {
    action();
    reached.push(name);
  } catch {
    // refused, as it should be
  }
}

function leadsOn(path: string): boolean {
  return task.readable.some((shown) => `${shown}/`.startsWith(`${path}/`));
}

function refused(): never {
  throw new Error('nothing there');
}

function isReadable(path: string): boolean {
  try {
    readFileSync(path);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EISDIR';
  }
}
