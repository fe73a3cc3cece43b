import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createDatabase, type TestDatabase } from '../../../test/support/postgres.js';
import { DATABASE_ROLES } from './server/roles.js';
import { createDataSource, createMigrationSource } from './data-source.js';

// as a site may have them; those of a role in a database go before all others of the server
const OF_THE_SITE = {
  jit: 'on',
  datestyle: 'German',
  default_transaction_isolation: 'serializable',
  search_path: 'elsewhere',
  synchronous_commit: 'off',
  statement_timeout: '50',
  lock_timeout: '50',
  idle_in_transaction_session_timeout: '50',
};

let database: TestDatabase;

beforeAll(async () => {
  database = await createDatabase();
  const name = database.access.database;
  for (const [setting, value] of Object.entries(OF_THE_SITE)) {
    await database.ask(`alter database ${name} set ${setting} = '${value}'`);
    for (const role of DATABASE_ROLES) {
      await database.ask(`alter role ${role} in database ${name} set ${setting} = '${value}'`);
    }
  }
});

afterAll(() => database[Symbol.asyncDispose]());

describe.each(DATABASE_ROLES)('a session of %s', (role) => {
  it('has the settings that our statements rely on, whatever the site has set', async () => {
    const client = new Client(database.access.as(role));
    await client.connect();
    const { rows } = await client.query<{ name: string; setting: string }>(
      'select name, setting from pg_settings where name = any ($1)',
      [Object.keys(OF_THE_SITE).map((name) => (name === 'datestyle' ? 'DateStyle' : name))],
    );
    await client.end();
    const found = Object.fromEntries(rows.map(({ name, setting }) => [name, setting]));
    expect(found).toEqual({
      jit: 'off',
      DateStyle: 'ISO, MDY',
      default_transaction_isolation: 'read committed',
      search_path: 'public',
      synchronous_commit: 'on',
      statement_timeout: '0',
      lock_timeout: '0',
      idle_in_transaction_session_timeout: '0',
    });
  });
});

it('reads dates, and plans without compiling, in a pool of the service too', async () => {
  const dataSource = await createDataSource(database.access, 'cloister_app', []).initialize();
  try {
    const [row] = await dataSource.query(
      `select current_setting('jit') as jit, current_setting('statement_timeout') as timeout,
         timestamptz '2026-03-01 12:00:00+00' as at`,
    );
    expect(row).toEqual({ jit: 'off', timeout: '1min', at: new Date('2026-03-01T12:00:00Z') });
  } finally {
    await dataSource.destroy();
  }
});

it('lets a migration take as long as it takes, also between two statements', async () => {
  const dataSource = await createMigrationSource(database.access, []).initialize();
  try {
    const [row] = await dataSource.query(
      `select current_user as role, current_setting('statement_timeout') as statement,
         current_setting('idle_in_transaction_session_timeout') as idle`,
    );
    expect(row).toEqual({ role: 'cloister_owner', statement: '0', idle: '0' });
  } finally {
    await dataSource.destroy();
  }
});
