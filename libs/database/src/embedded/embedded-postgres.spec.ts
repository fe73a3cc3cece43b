import { fork, spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { compiledEntry } from '@app/platform';
import pg from 'pg';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { EmbeddedPostgres } from './embedded-postgres.js';
import { EmbeddedPostgresError } from './embedded-postgres.errors.js';

let data: string;
let folder: string;
const started: EmbeddedPostgres[] = [];

beforeEach(() => {
  data = mkdtempSync(join(tmpdir(), 'cloister-pg-'));
  folder = join(data, 'postgres');
});

afterEach(async () => {
  for (const server of started.splice(0)) await server.stop();
  rmSync(data, { recursive: true, force: true });
});

describe('embedded Postgres', { timeout: 60_000 }, () => {
  it('starts in an empty folder and keeps its data over a restart', async () => {
    const first = await start();
    expect(first.major).toBe(18);
    await query(first, 'create table kept (n int)');
    await first.stop();
    expect(existsSync(join(folder, 'cluster', 'postmaster.pid'))).toBe(false);

    const second = await start();
    expect(second.adopted).toBe(false);
    expect(await query(second, 'select count(*)::int as n from kept')).toEqual([{ n: 0 }]);
  });

  it('sorts by code point and lets nobody in without the password or over the network', async () => {
    const server = await start();
    expect(
      await query(
        server,
        `select datlocprovider, datlocale, current_setting('listen_addresses') as listen,
                current_setting('data_checksums') as checksums, current_setting('log_error_verbosity') as verbosity
         from pg_database where datname = 'postgres'`,
      ),
    ).toEqual([
      {
        datlocprovider: 'b',
        datlocale: 'C.UTF-8',
        listen: '',
        checksums: 'on',
        verbosity: 'terse',
      },
    ]);
    const stranger = new pg.Client({ ...server.admin, password: 'wrong' });
    await expect(stranger.connect()).rejects.toMatchObject({ code: '28P01' });
  });

  it('leaves nothing in its folder that another user could read', async () => {
    await start();
    expect(modeOf(folder)).toBe(0o700);
    expect(modeOf(join(folder, 'superuser.password'))).toBe(0o600);
    expect(modeOf(join(folder, 'postgres.log'))).toBe(0o600);
    expect(modeOf(join(folder, 'cluster'))).toBe(0o700);
    expect(modeOf(join(data, 'cloister.json'))).toBe(0o600);
    expect(readdirSync(folder).toSorted()).toEqual([
      '.s.PGSQL.5432',
      '.s.PGSQL.5432.lock',
      'cluster',
      'postgres.log',
      'superuser.password',
    ]);
    const password = readFileSync(join(folder, 'superuser.password'), 'utf8').trim();
    expect(readFileSync(join(folder, 'postgres.log'), 'utf8')).not.toContain(password);
  });

  it('takes over the server that a killed supervisor left behind, and stops it', async () => {
    const holder = fork(
      fileURLToPath(new URL('./fixtures/hold-postgres.mjs', import.meta.url)),
      [compiledEntry(import.meta.url, './embedded-postgres.js'), folder],
      { stdio: ['ignore', 'ignore', 'inherit', 'ipc'] },
    );
    const [{ pid }] = await once(holder, 'message', { signal: AbortSignal.timeout(30_000) });
    holder.kill('SIGKILL');
    await once(holder, 'exit');

    const successor = await start();
    expect(successor.adopted).toBe(true);
    expect(successor.pid).toBe(pid);
    await query(successor, 'select 1');
    await successor.stop();
    await successor.exited;
    expect(existsSync(join(folder, 'cluster', 'postmaster.pid'))).toBe(false);
  });

  it('recovers after the server itself was killed', async () => {
    const first = await start({ durable: true });
    await query(first, 'create table kept (n int)');
    process.kill(first.pid, 'SIGKILL');
    await first.exited;

    const second = await start();
    expect(second.adopted).toBe(false);
    expect(await query(second, 'select count(*)::int as n from kept')).toEqual([{ n: 0 }]);
  });

  it('is not misled by a pid file whose number another program got since', async () => {
    await (await start()).stop();
    const { uid, gid } = statSync(folder);
    const other = spawn('sleep', ['60'], { uid, gid, cwd: '/' });
    try {
      await once(other, 'spawn');
      writeFileSync(join(folder, 'cluster', 'postmaster.pid'), `${other.pid}\n`);
      expect((await start()).adopted).toBe(false);
    } finally {
      other.kill();
    }
  });

  it('makes the files anew when the first start was cut off in the middle', async () => {
    mkdirSync(join(folder, 'cluster.unfinished', 'base'), { recursive: true });
    writeFileSync(join(folder, 'cluster.unfinished', 'PG_VERSION'), '18\n');
    writeFileSync(join(folder, 'superuser.password'), 'of the attempt before\n');
    const server = await start();
    await query(server, 'select 1');
    expect(existsSync(join(folder, 'cluster.unfinished'))).toBe(false);
  });

  it('stops at once when the start is given up, and starts well afterwards', async () => {
    const giveUp = new AbortController();
    const attempt = EmbeddedPostgres.start({
      folder,
      durable: false,
      signal: giveUp.signal,
      onStep: (step) => step.startsWith('creating') && giveUp.abort(),
    });
    await expect(attempt).rejects.toThrow(/abort/i);
    expect(existsSync(join(folder, 'cluster'))).toBe(false);
    await query(await start(), 'select 1');
  });

  it('refuses files of another major, names the way out and changes nothing', async () => {
    await (await start()).stop();
    writeFileSync(join(data, 'cloister.json'), '{"format":1,"postgresMajor":17}');
    const refusal = await refusalOf(start());
    expect(refusal.code).toBe('postgres-other-major');
    expect(refusal.message).toMatch(
      /PostgreSQL 17.*PostgreSQL 18.*cloister data export.*cloister data import/s,
    );

    rmSync(join(data, 'cloister.json'));
    writeFileSync(join(folder, 'cluster', 'PG_VERSION'), '17\n');
    expect((await refusalOf(start())).code).toBe('postgres-other-major');
  });

  it('says that a path is too long for a socket before it makes anything', async () => {
    folder = join(data, 'x'.repeat(100), 'postgres');
    const refusal = await refusalOf(start());
    expect(refusal.code).toBe('postgres-socket-path-too-long');
    expect(existsSync(folder)).toBe(false);
  });

  it('says that the password is gone instead of making a second one', async () => {
    await (await start()).stop();
    rmSync(join(folder, 'superuser.password'));
    expect((await refusalOf(start())).code).toBe('postgres-password-lost');
  });

  it('runs as the user postgres when root starts it', async (context) => {
    context.skip(process.getuid?.() !== 0, 'only root has to change the user');
    const server = await start();
    expect(statSync(`/proc/${server.pid}`).uid).not.toBe(0);
    expect(statSync(folder).uid).not.toBe(0);
    expect(modeOf(data)).toBe(0o711);
  });

  it('names the folder that is closed to the user postgres', async (context) => {
    context.skip(process.getuid?.() !== 0, 'only root has to change the user');
    folder = join(data, 'closed', 'data', 'postgres');
    mkdirSync(join(data, 'closed', 'data'), { recursive: true, mode: 0o700 });
    const refusal = await refusalOf(start());
    expect(refusal.code).toBe('postgres-folder-unreachable');
    expect(refusal.message).toContain(`chmod o+x ${join(data, 'closed')}`);
  });
});

async function start({ durable } = { durable: false }): Promise<EmbeddedPostgres> {
  const server = await EmbeddedPostgres.start({ folder, durable });
  started.push(server);
  return server;
}

async function query(server: EmbeddedPostgres, sql: string): Promise<unknown[]> {
  const client = new pg.Client(server.admin);
  client.on('error', () => undefined);
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(sql)).rows;
  } finally {
    await client.end();
  }
}

async function refusalOf(attempt: Promise<unknown>): Promise<EmbeddedPostgresError> {
  const error: unknown = await attempt.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  if (error instanceof EmbeddedPostgresError) return error;
  throw new Error('It was not refused with a stated reason.', { cause: error });
}

function modeOf(path: string): number {
  return statSync(path).mode & 0o777;
}
