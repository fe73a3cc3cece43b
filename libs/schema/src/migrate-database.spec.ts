import { migrateDatabase } from '@app/database';
import { Client } from 'pg';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createDatabase, type TestDatabase } from '../../../test/support/postgres.js';
import { until } from '../../../test/support/wait.js';
import { CLOISTER_SCHEMA } from './cloister-schema.js';

let database: TestDatabase;
/** Another start, which migrates. */
let other: Client;

beforeAll(async () => {
  database = await createDatabase();
  other = new Client(database.access.as('cloister_owner'));
  await other.connect();
  await other.query(`select pg_advisory_lock(hashtext('cloister.migrations'))`);
});
afterAll(async () => {
  await other.end();
  await database[Symbol.asyncDispose]();
});

it('waits for another start that migrates, until that is done or the wait is given up', async () => {
  const stop = new AbortController();
  const givenUp = migrateDatabase(database.access, CLOISTER_SCHEMA, stop.signal).catch(
    (error: unknown) => error,
  );
  let isOver = false;
  const waiting = migrateDatabase(database.access, CLOISTER_SCHEMA).finally(() => (isOver = true));
  await until('both ask for the lock', async () => (await asking()) === 2);
  stop.abort();
  expect(await givenUp).toMatchObject({ name: 'AbortError' });
  expect(isOver).toBe(false);
  await other.query(`select pg_advisory_unlock(hashtext('cloister.migrations'))`);
  expect(await waiting).toEqual([]);
});

async function asking(): Promise<number> {
  const sessions = await database.ask(
    `select from pg_stat_activity where datname = current_database()
       and usename = 'cloister_owner' and query like '%pg_try_advisory_lock%'`,
  );
  return sessions.length;
}
