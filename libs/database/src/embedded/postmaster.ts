import { execFileSync, spawn } from 'node:child_process';
import { closeSync, openSync, readFileSync, writeFileSync } from 'node:fs';
import { setTimeout as delay } from 'node:timers/promises';
import type { Cluster } from './cluster.js';
import type { PostgresBinaries } from './postgres-binaries.js';
import { identity, type PostgresAccount, postgresEnvironment } from './run-program.js';

/** Safety settings are given at each start, where no file can change them. */
function safetySettings(folder: string, durable: boolean): Record<string, string> {
  return {
    listen_addresses: '',
    unix_socket_directories: folder,
    unix_socket_permissions: '0700',
    password_encryption: 'scram-sha-256',
    // a statement's text, its parameters and an error's detail can hold what patients told
    log_min_error_statement: 'panic',
    log_error_verbosity: 'terse',
    log_parameter_max_length: '0',
    log_parameter_max_length_on_error: '0',
    log_statement: 'none',
    log_min_duration_statement: '-1',
    logging_collector: 'off',
    ...(durable
      ? { fsync: 'on', full_page_writes: 'on', synchronous_commit: 'on' }
      : { fsync: 'off', full_page_writes: 'off', synchronous_commit: 'off' }),
  };
}

/** Starts the server in a session of its own, so that a Ctrl-C meant for us does not reach it. */
export function spawnPostmaster(
  binaries: PostgresBinaries,
  cluster: Cluster,
  options: { readonly account: PostgresAccount; readonly durable: boolean },
): { readonly pid: number; readonly exited: Promise<void> } {
  const settings = Object.entries(safetySettings(cluster.folder, options.durable));
  const log = openSync(cluster.logFile, 'a', 0o600);
  try {
    const child = spawn(
      binaries.postgres,
      [
        '-D',
        cluster.dataFolder,
        ...settings.flatMap(([name, value]) => ['-c', `${name}=${value}`]),
      ],
      {
        ...identity(options.account),
        cwd: cluster.folder,
        env: postgresEnvironment(),
        detached: true,
        stdio: ['ignore', log, log],
      },
    );
    const exited = new Promise<void>((resolve, reject) => {
      child.once('error', reject);
      child.once('exit', () => resolve());
    });
    exited.catch(() => undefined); // whoever waits for it sees it; nobody has to
    child.unref();
    return { pid: child.pid ?? 0, exited };
  } finally {
    closeSync(log);
  }
}

/** The process that the pid file names, if it lives and is a Postgres; not one that got its number since. */
export function runningPostmaster(pidFile: string): number | null {
  const pid = postmasterPid(pidFile);
  return pid !== null && isPostgres(pid) ? pid : null;
}

export function isPostgres(pid: number): boolean {
  return programOf(pid) === 'postgres';
}

function postmasterPid(pidFile: string): number | null {
  try {
    const pid = Number.parseInt(readFileSync(pidFile, 'utf8'), 10);
    return Number.isInteger(pid) && pid > 1 ? pid : null;
  } catch {
    return null; // no server has been started, or it has just ended
  }
}

/**
 * A number in the pid file that some other program got since makes Postgres refuse to start. It passes
 * over its parent's, so ours takes the place; the other lines stay, by which it finds sessions of the
 * old server that may still write.
 */
export function disownForeignPid(pidFile: string): void {
  const pid = postmasterPid(pidFile);
  const program = pid === null ? null : programOf(pid);
  if (program === null || program === 'postgres') return;
  const lines = readFileSync(pidFile, 'utf8').split('\n');
  writeFileSync(pidFile, [String(process.pid), ...lines.slice(1)].join('\n'));
}

/** Waits until that process no longer serves the folder. */
export async function postmasterGone(
  pidFile: string,
  pid: number,
  options: { readonly everyMs: number; readonly background?: boolean },
): Promise<void> {
  // an orphan that nobody reaps stays a zombie for ever, so its number alone says nothing
  while (runningPostmaster(pidFile) === pid) {
    await delay(options.everyMs, undefined, { ref: options.background !== true });
  }
}

function programOf(pid: number): string | null {
  try {
    if (process.platform !== 'linux') {
      const name = execFileSync('ps', ['-o', 'comm=', '-p', String(pid)], { encoding: 'utf8' });
      return name.trim().split('/').at(-1) ?? null;
    }
    // pid (name) state …
    const [, name, state] =
      /^\d+ \((.*)\) (\w)/s.exec(readFileSync(`/proc/${pid}/stat`, 'utf8')) ?? [];
    return state === 'Z' ? null : (name ?? null);
  } catch {
    return null;
  }
}
