import { spawn } from 'node:child_process';
import { withDeadline } from '@app/platform';

const OUTPUT_KEPT = 64 * 1024;

/** Postgres refuses to run as root; anyone else runs it as themselves. */
export interface PostgresAccount {
  readonly switchTo: { readonly uid: number; readonly gid: number } | null;
}

export interface RunOptions {
  readonly account?: PostgresAccount;
  readonly cwd?: string;
  readonly signal?: AbortSignal;
  readonly timeoutMs: number;
}

export interface ProgramResult {
  readonly exitCode: number | null;
  /** Standard output and error together, the last 64 KiB. */
  readonly output: string;
}

/** Runs a program of Postgres to its end. It is killed with the signal or at the deadline. */
export function runProgram(
  file: string,
  args: readonly string[],
  options: RunOptions,
): Promise<ProgramResult> {
  return new Promise((resolve, reject) => {
    options.signal?.throwIfAborted();
    const child = spawn(file, args, {
      ...identity(options.account),
      cwd: options.cwd ?? '/',
      env: postgresEnvironment(),
      stdio: ['ignore', 'pipe', 'pipe'],
      signal: withDeadline(options.signal, options.timeoutMs),
      killSignal: 'SIGKILL',
    });
    let output = '';
    const keep = (chunk: Buffer): void => {
      output = (output + chunk.toString('utf8')).slice(-OUTPUT_KEPT);
    };
    child.stdout.on('data', keep);
    child.stderr.on('data', keep);
    child.once('error', reject);
    child.once('close', (exitCode) => resolve({ exitCode, output }));
  });
}

export function identity(account: PostgresAccount | undefined): { uid?: number; gid?: number } {
  return account?.switchTo ? { ...account.switchTo } : {};
}

/** Messages in English, because some of them are read by us; nothing else is handed on. */
export function postgresEnvironment(): NodeJS.ProcessEnv {
  return { PATH: '/usr/sbin:/usr/bin:/sbin:/bin', LC_ALL: 'C', TZ: 'UTC' };
}
