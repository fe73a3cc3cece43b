import { createHash } from 'node:crypto';
import { createMigrationSource, migrateDatabase, prepareDatabase } from '@app/database';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { adminOf, namedDatabase, type TestDatabase } from '../../../test/support/postgres.js';
import { catalogOf } from '../test/catalog.js';
import { CLOISTER_SCHEMA } from './cloister-schema.js';
import { VERSION_0_1_0 } from './version-0-1-0.js';

/** Of a database that version 0.1.0 itself has migrated. */
const CATALOG_SHA256 = '4c70b7025e7624983d1800272ab50bf28ef6e7a343613ef3e704fac83f68c6bd';

const { baseline, migrations } = CLOISTER_SCHEMA;
const BASELINES = baseline.migrations.map(({ name }) => name);
const ALL = migrations.map(({ name }) => name);
const LATER = ALL.filter((name) => !BASELINES.includes(name));

let database: TestDatabase;
beforeEach(async () => {
  database = namedDatabase();
  await prepareDatabase(adminOf(), database.access);
});
afterEach(() => database[Symbol.asyncDispose]());

it('is made by all migrations in a fresh database', async () => {
  expect(await migrateDatabase(database.access, CLOISTER_SCHEMA)).toEqual(ALL);
  expect(await migrateDatabase(database.access, CLOISTER_SCHEMA)).toEqual([]);
});

it('keeps the tables of review that an earlier baseline of summaries made', async () => {
  await migrateDatabase(database.access, CLOISTER_SCHEMA);
  const before = await catalogOf((statement) => database.ask(statement));
  await database.ask(`delete from migrations where name like 'ReviewBaseline%'`);
  expect(await migrateDatabase(database.access, CLOISTER_SCHEMA)).toEqual([
    'ReviewBaseline1765300450000',
  ]);
  expect(await catalogOf((statement) => database.ask(statement))).toEqual(before);
});

describe('a database of version 0.1.0', () => {
  beforeEach(async () => {
    await recordAsOf010();
    await database.ask(
      `insert into engine_speed values ('llama', 'm', 10, 44.5, '2026-01-01 00:00:00+00')`,
    );
  });

  it('has, to the letter, what the baselines make', async () => {
    const catalog = await catalogOf((statement) => database.ask(statement));
    expect(catalog.length).toBeGreaterThan(2000);
    expect(createHash('sha256').update(catalog.join('\n')).digest('hex')).toBe(CATALOG_SHA256);
  });

  it('is taken over in place, with its rows, and migrated on', async () => {
    expect(await migrateDatabase(database.access, CLOISTER_SCHEMA)).toEqual(LATER);
    expect(await applied()).toEqual(ALL);
    expect(await database.ask('select engine, model from engine_speed')).toEqual([
      { engine: 'llama', model: 'm' },
    ]);
    expect(await migrateDatabase(database.access, CLOISTER_SCHEMA)).toEqual([]);
  });

  it('is left as it was where the take-over breaks off', async () => {
    await database.ask(`alter table migrations add check (name <> '${BASELINES.at(-1)}')`);
    await expect(migrateDatabase(database.access, CLOISTER_SCHEMA)).rejects.toThrow(/check/);
    expect(await applied()).toEqual(VERSION_0_1_0);
  });

  it('is refused, unchanged, where one of its migrations was never applied', async () => {
    await database.ask(`delete from migrations where name = '${VERSION_0_1_0.at(-1)}'`);
    await expect(migrateDatabase(database.access, CLOISTER_SCHEMA)).rejects.toThrow(
      /older than version 0\.1\.0 of Cloister: 74 of the 75 .* Nothing was changed\. Start version 0\.1\.0 on it first/,
    );
    expect(await applied()).toEqual(VERSION_0_1_0.slice(0, -1));
  });
});

/** The baselines make what that version had; only what it recorded was different. */
async function recordAsOf010(): Promise<void> {
  const source = await createMigrationSource(database.access, baseline.migrations).initialize();
  await source.runMigrations();
  await source.destroy();
  await database.ask('truncate migrations');
  for (const name of VERSION_0_1_0) {
    await database.ask('insert into migrations (timestamp, name) values ($1, $2)', [
      Number(name.slice(-13)),
      name,
    ]);
  }
}

async function applied(): Promise<readonly string[]> {
  const rows = await database.ask<{ name: string }>('select name from migrations order by id');
  return rows.map(({ name }) => name);
}
