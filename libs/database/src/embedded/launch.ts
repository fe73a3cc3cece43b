import { readFileSync } from 'node:fs';
import { setTimeout as delay } from 'node:timers/promises';
import { withDeadline } from '@app/platform';
import pg from 'pg';
import type { Cluster } from './cluster.js';
import { diskFull, EmbeddedPostgresError, saysDiskFull } from './embedded-postgres.errors.js';
import type { PostgresAccount } from './run-program.js';
import type { PostgresBinaries } from './postgres-binaries.js';
import {
  disownForeignPid,
  isPostgres,
  runningPostmaster,
  postmasterGone,
  spawnPostmaster,
} from './postmaster.js';

/** Long enough to replay the write-ahead log of an hour of work after a power cut. */
const START_TIMEOUT_MS = 120_000;
const LOG_TAIL = 8_192;
/** "Fast" rolls back, disconnects and writes a checkpoint; "immediate" leaves recovery to the next start. */
const STOP_STEPS = [
  { name: 'SIGINT', limitMs: 20_000, gentle: true },
  { name: 'SIGQUIT', limitMs: 5_000, gentle: false },
  { name: 'SIGKILL', limitMs: 5_000, gentle: false },
] as const;

export interface Running {
  readonly pid: number;
  /** Settles when the server has ended, for whatever reason. */
  readonly exited: Promise<void>;
  readonly adopted: boolean;
}

export interface LaunchOptions {
  readonly account: PostgresAccount;
  readonly durable: boolean;
  readonly signal?: AbortSignal;
  readonly onStep?: (step: string) => void;
}

/** Takes over the server that runs in the folder, or starts one, and waits until it lets us in. */
export async function adoptOrSpawn(
  binaries: PostgresBinaries,
  cluster: Cluster,
  admin: pg.ClientConfig,
  options: LaunchOptions,
): Promise<Running> {
  const signal = withDeadline(options.signal, START_TIMEOUT_MS);
  const pid = runningPostmaster(cluster.pidFile);
  if (pid !== null) {
    options.onStep?.('taking over the server that is still running');
    const exited = postmasterGone(cluster.pidFile, pid, { everyMs: 500, background: true });
    if (await answers(cluster, admin, exited, signal)) return { pid, exited, adopted: true };
  }
  options.onStep?.('starting the server');
  cluster.makeLogFile();
  for (;;) {
    disownForeignPid(cluster.pidFile);
    const logged = readFileSync(cluster.logFile).length;
    const spawned = spawnPostmaster(binaries, cluster, options);
    const running = { ...spawned, adopted: false };
    try {
      if (await answers(cluster, admin, spawned.exited, signal)) return running;
    } catch (error) {
      await stopPostmaster(cluster, running);
      throw error;
    }
    const log = readFileSync(cluster.logFile).subarray(logged).subarray(-LOG_TAIL).toString('utf8');
    // sessions of a killed server need a moment to notice that it is gone
    if (!/pre-existing shared memory block|lock file .* already exists/.test(log))
      throw startFailed(cluster, log);
    await delay(200, undefined, { signal });
  }
}

/** True once the server lets us in; false when it ends before that. */
async function answers(
  cluster: Cluster,
  admin: pg.ClientConfig,
  exited: Promise<void>,
  signal: AbortSignal,
): Promise<boolean> {
  const hasEnded = exited.then(() => true);
  hasEnded.catch(() => undefined); // asked for below
  for (;;) {
    if (signal.aborted) throw notReady(cluster, signal);
    if (await letsUsIn(cluster, admin)) return true;
    const pause = delay(50, false, { signal }).catch(() => false); // the next round sees the abort
    if (await Promise.race([hasEnded, pause])) return false;
  }
}

async function letsUsIn(cluster: Cluster, admin: pg.ClientConfig): Promise<boolean> {
  const client = new pg.Client({ ...admin, connectionTimeoutMillis: 5_000 });
  client.on('error', () => undefined); // a connection cut while the server starts; the next try tells
  try {
    await client.connect();
    await client.query('select 1');
    return true;
  } catch (error) {
    if (error instanceof pg.DatabaseError && error.code === '28P01') {
      throw new EmbeddedPostgresError(
        'postgres-password-lost',
        `The server in ${cluster.folder} does not accept the password in superuser.password. Restore that file from the backup of the data folder.`,
        { cause: error },
      );
    }
    return false;
  } finally {
    await client.end().catch(() => undefined); // it may never have been connected
  }
}

/** Ends it in order; what does not end in 20 s, or when `urgent` aborts, is cut off and recovers at the next start. */
export async function stopPostmaster(
  cluster: Cluster,
  running: Running,
  urgent?: AbortSignal,
): Promise<void> {
  const { pid, adopted } = running;
  const ended = adopted
    ? postmasterGone(cluster.pidFile, pid, { everyMs: 50 })
    : running.exited.catch(() => undefined);
  for (const { name, limitMs, gentle } of STOP_STEPS) {
    // the number of one that has ended may belong to another program by now
    if (!isPostgres(pid) || (adopted && runningPostmaster(cluster.pidFile) !== pid)) return;
    if (gentle && urgent?.aborted) continue;
    signalIfAlive(pid, name);
    if (await endsWithin(ended, limitMs, gentle ? urgent : undefined)) return;
  }
}

async function endsWithin(
  ended: Promise<void>,
  limitMs: number,
  urgent: AbortSignal | undefined,
): Promise<boolean> {
  const settled = new AbortController();
  const signal = urgent ? AbortSignal.any([settled.signal, urgent]) : settled.signal;
  try {
    return await Promise.race([
      ended.then(() => true),
      delay(limitMs, false, { signal }).catch(() => false),
    ]);
  } finally {
    settled.abort();
  }
}

function signalIfAlive(pid: number, name: NodeJS.Signals): void {
  try {
    process.kill(pid, name);
  } catch {
    // it has ended on its own
  }
}

function startFailed(cluster: Cluster, log: string): EmbeddedPostgresError {
  if (saysDiskFull(log)) return diskFull(cluster.folder);
  const reason = log.split('\n').findLast((line) => /FATAL|PANIC|error/i.test(line));
  return new EmbeddedPostgresError(
    'postgres-start-failed',
    `Postgres did not start: ${reason?.trim() ?? 'it gave no reason'}. For details, see ${cluster.logFile}`,
  );
}

function notReady(cluster: Cluster, signal: AbortSignal): unknown {
  const timedOut = signal.reason instanceof Error && signal.reason.name === 'TimeoutError';
  if (!timedOut) return signal.reason;
  return new EmbeddedPostgresError(
    'postgres-start-failed',
    `Postgres was not ready within ${START_TIMEOUT_MS / 1000} s. See ${cluster.logFile} for what it is doing; start again when it is done.`,
  );
}
