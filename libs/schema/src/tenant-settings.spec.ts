import { createMigrationSource, migrateDatabase, prepareDatabase } from '@app/database';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { adminOf, namedDatabase, type TestDatabase } from '../../../test/support/postgres.js';
import { CLOISTER_SCHEMA } from './cloister-schema.js';

const DECIDED = '01a22819-0000-7000-8000-000000000001';
const UNDECIDED = '01a22819-0000-7000-8000-000000000002';

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

it('keeps what an organization had decided, and nothing where it had not', async () => {
  await database.ask(
    `insert into tenant (id, name, second_factor_required, training_use_allowed, retires_adapters,
       withdraws_on, retention_changed_at, real_patients, must_answer)
     values ($1, 'one', true, true, true, '{cancelled}', '2026-01-02 03:04:05.678+00', true,
       '{allergy,device}')`,
    [DECIDED],
  );
  await database.ask(`insert into tenant (id, name) values ($1, 'two')`, [UNDECIDED]);
  await migrateDatabase(database.access, CLOISTER_SCHEMA);
  const rows = await database.ask<{ tenant_id: string; name: string; value: unknown }>(
    'select tenant_id, name, value from tenant_setting order by name',
  );
  expect(rows).toEqual(
    [
      ['must-answer', ['allergy', 'device']],
      ['real-patients', true],
      ['retention-changed-at', '2026-01-02T03:04:05.678+00:00'],
      ['retires-adapters', true],
      ['second-factor-required', true],
      ['training-use', true],
      ['withdraws-on', ['cancelled']],
    ].map(([name, value]) => ({ tenant_id: DECIDED, name, value })),
  );
  expect(await database.ask('select tenants from across_real_patients()')).toEqual([
    { tenants: 1 },
  ]);
});
