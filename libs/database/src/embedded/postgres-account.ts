import { chmodSync, lstatSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { EmbeddedPostgresError } from './embedded-postgres.errors.js';
import { type PostgresAccount, runProgram } from './run-program.js';

const ACCOUNT = 'postgres';

/** As root: the system account `postgres`, which is made when the machine has none. */
export async function postgresAccount(): Promise<PostgresAccount> {
  if (process.getuid?.() !== 0) return { switchTo: null };
  const found = await lookUp();
  if (found) return { switchTo: found };
  await runProgram(
    'useradd',
    ['--system', '--no-create-home', '--shell', '/usr/sbin/nologin', ACCOUNT],
    {
      timeoutMs: 30_000,
    },
  ).catch(() => undefined); // the second look-up says whether it worked
  const made = await lookUp();
  if (made) return { switchTo: made };
  throw new EmbeddedPostgresError(
    'postgres-account-missing',
    'Postgres does not run as root, and the user "postgres" could not be created. Create it (useradd --system postgres), or start Cloister as another user.',
  );
}

/**
 * A folder above that is closed to `postgres` gives a bare "permission denied" deep inside the
 * server. The data folder itself is ours to open for passing through (0711); others are not.
 */
export function checkReachable(
  path: string,
  account: PostgresAccount,
  own: readonly string[],
): void {
  if (!account.switchTo) return;
  for (let folder = dirname(path); ; folder = dirname(folder)) {
    if (!mayPass(folder, account.switchTo)) {
      if (!own.includes(folder) || lstatSync(folder).uid !== 0) throw unreachable(folder, path);
      chmodSync(folder, 0o711);
    }
    if (folder === dirname(folder)) return;
  }
}

function mayPass(folder: string, { uid, gid }: { uid: number; gid: number }): boolean {
  const { mode, uid: owner, gid: group } = statSync(folder);
  if (owner === uid) return (mode & 0o100) !== 0;
  if (group === gid) return (mode & 0o010) !== 0;
  return (mode & 0o001) !== 0;
}

async function lookUp(): Promise<{ uid: number; gid: number } | null> {
  const [uid, gid] = await Promise.all([idOf('-u'), idOf('-g')]);
  return uid === null || gid === null || uid === 0 ? null : { uid, gid };
}

async function idOf(option: '-u' | '-g'): Promise<number | null> {
  const { exitCode, output } = await runProgram('id', [option, ACCOUNT], { timeoutMs: 10_000 });
  return exitCode === 0 ? Number.parseInt(output, 10) : null;
}

function unreachable(folder: string, path: string): EmbeddedPostgresError {
  return new EmbeddedPostgresError(
    'postgres-folder-unreachable',
    `When started by root, Postgres runs as the user "postgres", but ${folder} is closed to that user, so it cannot reach ${path}. Start Cloister as another user, move it to a folder such as /opt or /srv, or grant access: chmod o+x ${folder}`,
  );
}
