import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { RootKeyFile } from '@app/crypto';
import {
  DatabaseModule,
  migrateDatabase,
  readSchemaVersion,
  SchemaVersionMismatch,
} from '@app/database';
import { VERSION } from '@app/platform';
import { NestFactory } from '@nestjs/core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createDatabase, type TestDatabase } from '../../../test/support/postgres.js';
import { CLOISTER_SCHEMA } from './cloister-schema.js';

const { migrations } = CLOISTER_SCHEMA;
const LAST = migrations.at(-1)?.name;
const LATER = 'Later4102444800000';

let folder: string;
let database: TestDatabase;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'cloister-schema-'));
  database = await createDatabase();
});
afterEach(async () => {
  await database[Symbol.asyncDispose]();
  rmSync(folder, { recursive: true });
});

const addLater = (): Promise<unknown> =>
  database.ask(`insert into migrations (timestamp, name) values (4102444800000, '${LATER}')`);

describe('the version of a schema', () => {
  it('is the one of this code after its migrations, and bears the name of this version', async () => {
    expect(await readSchemaVersion(database.ask, CLOISTER_SCHEMA)).toEqual({ status: 'current' });
    // taken out of the list alone: what a migration did is not done twice
    const [last] = await database.ask<{ timestamp: string }>(
      `delete from migrations where name = '${LAST}' returning timestamp`,
    );
    expect(await readSchemaVersion(database.ask, CLOISTER_SCHEMA)).toEqual({
      status: 'older',
      last: migrations.at(-2)?.name,
    });
    await database.ask('insert into migrations (timestamp, name) values ($1, $2)', [
      last?.timestamp,
      LAST,
    ]);
    expect(await migrateDatabase(database.access, CLOISTER_SCHEMA)).toEqual([]);
    await addLater();
    expect(await readSchemaVersion(database.ask, CLOISTER_SCHEMA)).toEqual({
      status: 'newer',
      last: LATER,
      cloisterVersion: VERSION,
    });
  });

  it('is older before the first migration', async () => {
    await database.ask('drop table migrations');
    expect(await readSchemaVersion(database.ask, CLOISTER_SCHEMA)).toEqual({
      status: 'older',
      last: null,
    });
  });
});

describe('a newer schema', () => {
  beforeEach(addLater);

  it('is not migrated, and both versions are named', async () => {
    await database.ask(`comment on table migrations is 'Cloister 9.9.9'`);
    await expect(migrateDatabase(database.access, CLOISTER_SCHEMA)).rejects.toThrow(
      `A newer version of Cloister (9.9.9) has migrated this database: its last migration is ${LATER}, and the last one that this version (${VERSION}) knows is ${LAST}.`,
    );
  });

  it('is refused by a process at once', async () => {
    await expect(start()).rejects.toThrow(SchemaVersionMismatch);
  });
});

it('refuses an older schema in a process, and names the command', async () => {
  await database.ask(`delete from migrations where name = '${LAST}'`);
  await expect(start()).rejects.toThrow(/cloister migrate/);
  await database.ask('revoke select on migrations from cloister_app');
  await expect(start()).rejects.toThrow(/cloister migrate/);
});

async function start(): Promise<void> {
  const rootKey = RootKeyFile.openOrCreate(join(folder, 'root.key'));
  const module = DatabaseModule.forRoot(database.access, rootKey, CLOISTER_SCHEMA, []);
  const app = await NestFactory.createApplicationContext(module, {
    logger: false,
    abortOnError: false,
  });
  await app.close();
}
