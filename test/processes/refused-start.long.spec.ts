import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { EmbeddedPostgres } from '@app/database';
import { INSTALL_FOLDER } from '@app/platform';
import { Client } from 'pg';
import { expect, it } from 'vitest';
import { type Installation, startInstallation } from '../support/installation.js';
import { until } from '../support/wait.js';

const COMMAND = join(INSTALL_FOLDER, 'dist/apps/cli/src/main.js');
const DEADLINE_MS = 150_000;

it(
  'goes on while another data folder is refused on its server, and when its passwords are rotated',
  async () => {
    await using stack = new AsyncDisposableStack();
    const folder = await mkdtemp(join(tmpdir(), 'cloister-site-'));
    await chmod(folder, 0o711);
    stack.defer(() => rm(folder, { recursive: true, force: true }));
    const postgres = await EmbeddedPostgres.start({ folder: join(folder, 'pg'), durable: false });
    stack.defer(() => postgres.stop());
    const password = String(postgres.admin.password);
    const settings = {
      CLOISTER_MODEL: 'extractive',
      DATABASE_URL: `postgres://${postgres.admin.user}:${password}@localhost/hospital?host=${folder}/pg`,
    };
    const installation = stack.use(await startInstallation(settings));
    await answersOverNewConnections(installation, postgres);

    for (const command of [['up', '--no-sample'], ['migrate']]) {
      const other = join(folder, 'other');
      const refused = await run(command, { ...settings, CLOISTER_DATA: other, CLOISTER_PORT: '0' });
      expect(refused.said).toMatch(/has the roles of an installation.*Nothing was changed/s);
      expect(refused.exitCode).toBe(1);
      expect(existsSync(join(other, 'secrets', 'database.json'))).toBe(false);
    }
    const examined = await run(['doctor'], { ...settings, CLOISTER_DATA: join(folder, 'other') });
    expect(examined.said).toMatch(/missing +Postgres .*has the roles of an installation/);
    await answersOverNewConnections(installation, postgres);

    const rotated = await run(['database', 'rotate-passwords'], {
      ...settings,
      CLOISTER_DATA: installation.data.path,
    });
    expect(rotated).toMatchObject({ exitCode: 0 });
    await answersOverNewConnections(installation, postgres);
    const entries = await query(
      postgres,
      `select actor_id, outcome from audit_entry where action = 'database.passwords-rotated'`,
    );
    expect(entries).toEqual([{ actor_id: 'operator', outcome: 'success' }]);
  },
  DEADLINE_MS,
);

/** Ends all sessions of the service, which then has to log in again. */
async function answersOverNewConnections(
  { call }: Installation,
  postgres: EmbeddedPostgres,
): Promise<void> {
  await query(
    postgres,
    `select pg_terminate_backend(pid) from pg_stat_activity where usename like 'cloister%'`,
  );
  // the pool learns of each connection that was cut when it uses it
  await until('an answer', async () => (await call('/api/documents')).status === 200, 30_000);
}

async function query(
  postgres: EmbeddedPostgres,
  statement: string,
): Promise<Record<string, unknown>[]> {
  const client = new Client({ ...postgres.admin, database: 'hospital' });
  await client.connect();
  try {
    return (await client.query(statement)).rows;
  } finally {
    await client.end();
  }
}

async function run(
  args: readonly string[],
  settings: Readonly<Record<string, string>>,
): Promise<{ readonly said: string; readonly exitCode: unknown }> {
  const env = { PATH: process.env['PATH'], ...settings };
  try {
    const { stdout, stderr } = await promisify(execFile)(process.execPath, [COMMAND, ...args], {
      env,
      timeout: 60_000,
    });
    return { said: stdout + stderr, exitCode: 0 };
  } catch (error) {
    if (!(error instanceof Error && 'stderr' in error && 'code' in error)) throw error;
    return {
      said: String(Reflect.get(error, 'stdout')) + String(error.stderr),
      exitCode: error.code,
    };
  }
}
