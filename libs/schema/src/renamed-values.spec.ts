import { createMigrationSource, migrateDatabase, prepareDatabase } from '@app/database';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { adminOf, namedDatabase, type TestDatabase } from '../../../test/support/postgres.js';
import { CLOISTER_SCHEMA } from './cloister-schema.js';

const TENANT = '01a22819-0000-7000-8000-000000000001';
const PERSON = '01a22819-0000-7000-8000-000000000002';

let database: TestDatabase;
beforeAll(async () => {
  database = namedDatabase();
  await prepareDatabase(adminOf(), database.access);
  const { migrations } = CLOISTER_SCHEMA.baseline;
  const source = await createMigrationSource(database.access, migrations).initialize();
  await source.runMigrations();
  await source.destroy();
});
afterAll(() => database[Symbol.asyncDispose]());

it('keeps what a person had chosen, and a rule of retention, under the names of today', async () => {
  await database.ask(`insert into tenant (id, name) values ($1, 'one')`, [TENANT]);
  // a person has a name under a key of its own: not looked at here
  await database.ask('alter table notification_setting disable trigger all');
  await database.ask(
    `insert into notification_setting (person_id, kind, tenant_id, in_app, by_email)
     values ($2, 'parked', $1, false, true)`,
    [TENANT, PERSON],
  );
  await database.ask(
    `insert into retention_rule (tenant_id, class, keep_days, grace_days, changed_at)
     values ($1, 'web', 365, 30, now())`,
    [TENANT],
  );
  await migrateDatabase(database.access, CLOISTER_SCHEMA);
  expect(await database.ask('select kind, in_app, by_email from notification_setting')).toEqual([
    { kind: 'dead-lettered', in_app: false, by_email: true },
  ]);
  expect(await database.ask('select category, keep_days from retention_rule')).toEqual([
    { category: 'web', keep_days: 365 },
  ]);
});
