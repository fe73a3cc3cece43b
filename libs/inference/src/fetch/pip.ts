import { spawn } from 'node:child_process';
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { setInterval as every } from 'node:timers/promises';
import { within } from '../process/waiting.js';

/** Command lines that may be pip, in the order of trying. */
export const PIP_COMMANDS: readonly (readonly string[])[] = [
  ['pip3'],
  ['python3', '-m', 'pip'],
  ['pip'],
];

const WATCH_MS = 200;
const STALLED_MS = 120_000;
const PROBE_MS = 30_000;

export type PipOutcome =
  | { readonly kind: 'done' }
  | { readonly kind: 'disk-full' }
  | { readonly kind: 'failed'; readonly reason: string };

/** The first command that answers to --version. */
export async function findPip(
  commands: readonly (readonly string[])[],
  signal: AbortSignal,
): Promise<readonly string[] | null> {
  for (const command of commands) {
    const probe = run([...command, '--version'], signal);
    if ((await within(probe.exit, PROBE_MS, 1)) === 0) return command;
    probe.kill();
    signal.throwIfAborted();
  }
  return null;
}

/** Downloads one wheel into `folder`, which pip uses for its temporary files too. */
export async function downloadWheel(
  pip: readonly string[],
  requirement: string,
  folder: string,
  options: { readonly signal: AbortSignal; readonly onBytes: (bytes: number) => void },
): Promise<PipOutcome> {
  const { signal, onBytes } = options;
  // `env` sets one variable and passes on what a site may have set for pip (mirror, proxy,
  // certificates), without our database's password.
  const environment = ['env', '-u', 'DATABASE_URL', '-u', 'REDIS_URL', `TMPDIR=${folder}`, ...pip];
  // no --progress-bar: pip before 24.1 cannot print bytes when it has no terminal, so the file is watched
  const download = ['download', '--no-deps', '--only-binary=:all:', '--no-cache-dir', '--no-input'];
  const quiet = [
    '--disable-pip-version-check',
    '--progress-bar=off',
    '--retries=2',
    '--timeout=30',
  ];
  const child = run([...environment, ...download, ...quiet, '--dest', folder, requirement], signal);
  const watching = new AbortController();
  const stalled = new AbortController();
  const watch = (async () => {
    let most = 0;
    let changed = performance.now();
    for await (const _ of every(WATCH_MS, null, { signal: watching.signal })) {
      const bytes = await largestFile(folder);
      if (bytes > most) {
        most = bytes;
        changed = performance.now();
        onBytes(bytes);
      } else if (performance.now() - changed > STALLED_MS) {
        stalled.abort();
        child.kill();
      }
    }
  })().catch(() => undefined);
  const code = await child.exit;
  watching.abort();
  await watch;
  signal.throwIfAborted();
  if (code === 0) return { kind: 'done' };
  return stalled.signal.aborted
    ? { kind: 'failed', reason: 'no data arrived for two minutes' }
    : explain(child.errors());
}

interface Run {
  readonly exit: Promise<number>;
  readonly kill: () => void;
  readonly errors: () => string;
}

function run([file = '', ...args]: readonly string[], signal: AbortSignal): Run {
  const child = spawn(file, args, { stdio: ['ignore', 'ignore', 'pipe'], signal });
  let errors = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    errors = (errors + text).slice(-20_000);
  });
  const exit = new Promise<number>((resolve) => {
    child.once('error', () => resolve(127));
    child.once('close', (code) => resolve(code ?? 1));
  });
  return { exit, kill: () => child.kill('SIGKILL'), errors: () => errors };
}

function explain(errors: string): PipOutcome {
  if (/No space left on device|Errno 28/.test(errors)) return { kind: 'disk-full' };
  if (
    /NewConnectionError|NameResolution|ConnectTimeout|Connection(?:Refused|Reset)|Read timed out|ProxyError|SSLError|Network is unreachable/i.test(
      errors,
    )
  ) {
    return { kind: 'failed', reason: 'the package index cannot be reached from this machine' };
  }
  if (/No matching distribution|Could not find a version/.test(errors)) {
    return { kind: 'failed', reason: 'the package index does not have this package' };
  }
  const last = errors.split('\n').findLast((line) => line.startsWith('ERROR:'));
  return {
    kind: 'failed',
    reason: last ? `pip says "${last.slice(7, 300)}"` : 'pip ended with an error',
  };
}

async function largestFile(folder: string): Promise<number> {
  let largest = 0;
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const size = await stat(join(entry.parentPath, entry.name)).then(
      (found) => found.size,
      () => 0,
    );
    largest = Math.max(largest, size);
  }
  return largest;
}
