import { chmodSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { copyFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Config, readConfig } from '@app/platform';
import { Client, type ClientConfig } from 'pg';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { DatabaseAccess } from './access.js';
import { EmbeddedPostgres } from './embedded/embedded-postgres.js';
import { prepareDatabase } from './prepare.js';
import { DATABASE_ROLES } from './server/roles.js';
import { DatabaseRefused } from './server/server.errors.js';

let root: string;
let server: EmbeddedPostgres;
/** A person of the site who may create roles and databases, and is no superuser. */
let admin: ClientConfig;
let folders = 0;

beforeAll(async () => {
  root = mkdtempSync(join(tmpdir(), 'cloister-prepare-'));
  chmodSync(root, 0o711); // started by root, Postgres runs as another user, who has to pass through
  server = await EmbeddedPostgres.start({ folder: join(root, 'site', 'pg'), durable: false });
  await ask(`create role site login createrole createdb password 'of-the-site'`);
  admin = { ...server.admin, user: 'site', password: 'of-the-site' };
});
afterAll(async () => {
  await server.stop();
  rmSync(root, { recursive: true, force: true });
});

beforeEach(async () => {
  for (const name of ['hospital', 'practice']) {
    await ask(`drop database if exists ${name} with (force)`);
  }
  for (const role of DATABASE_ROLES) await ask(`drop role if exists ${role}`);
});

describe('preparing a server', () => {
  it('makes roles, database and schema without being a superuser, and lets each role in', async () => {
    const config = aDataFolder();
    const access = await prepared(config);
    for (const role of DATABASE_ROLES) await expect(logIn(access, role)).resolves.toBe(role);
    const before = await stateOf();
    await prepared(config);
    expect(await stateOf()).toEqual(before);
  });

  it('refuses a second data folder, and the installation that is there goes on', async () => {
    const first = await prepared(aDataFolder());
    const before = await stateOf();
    const second = aDataFolder();
    expect(await refusalOf(prepared(second))).toMatchObject({
      code: 'database-passwords-missing',
      message: expect.stringMatching(/copy secrets\/database\.json.*rotate-passwords.*Nothing/is),
    });
    expect(existsSync(second.data.databaseSecrets)).toBe(false);
    expect(await stateOf()).toEqual(before);
    await expect(logIn(first, 'cloister_app')).resolves.toBe('cloister_app');
  });

  it('refuses another name for the database too: the roles belong to the whole server', async () => {
    await prepared(aDataFolder());
    const other = aDataFolder('practice');
    expect((await refusalOf(prepared(other))).code).toBe('database-passwords-missing');
  });

  it('refuses a data folder whose passwords are those of another installation', async () => {
    const first = await prepared(aDataFolder());
    const before = await stateOf();
    const other = aDataFolder();
    await DatabaseAccess.at(other).passwords?.make();
    expect(await refusalOf(prepared(other))).toMatchObject({
      code: 'database-passwords-refused',
      message: expect.stringContaining(other.data.databaseSecrets),
    });
    expect(await stateOf()).toEqual(before);
    await expect(logIn(first, 'cloister_app')).resolves.toBe('cloister_app');
  });

  it('changes nothing when the rest of the configuration is not right', async () => {
    const config = aDataFolder();
    await prepared(config);
    const before = await stateOf();
    const prove = (): Promise<void> => Promise.reject(new Error('there is no root key'));
    await expect(prepareDatabase(admin, DatabaseAccess.at(config), { prove })).rejects.toThrow(
      'there is no root key',
    );
    expect(await stateOf()).toEqual(before);
  });

  it('lets one of two data folders have an empty server when both start at once', async () => {
    const both = [aDataFolder(), aDataFolder()];
    const outcomes = await Promise.allSettled(both.map((config) => prepared(config)));
    expect(outcomes.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
    for (const outcome of outcomes) {
      if (outcome.status === 'fulfilled') {
        await expect(logIn(outcome.value, 'cloister_app')).resolves.toBe('cloister_app');
      } else {
        expect(outcome.reason).toMatchObject({ code: 'database-passwords-missing' });
      }
    }
  });

  it('lets two hosts with the same secrets start at once', async () => {
    const [first, second] = [aDataFolder(), aDataFolder()];
    await DatabaseAccess.at(first).passwords?.make();
    await copyFile(first.data.databaseSecrets, second.data.databaseSecrets);
    await Promise.all([prepared(first), prepared(second)]);
    await expect(logIn(DatabaseAccess.open(second), 'cloister_app')).resolves.toBe('cloister_app');
  });

  it('takes over roles that nothing depends on, as a start that broke off left them', async () => {
    await ask('create role cloister_owner; create role cloister_app superuser');
    const access = await prepared(aDataFolder(), server.admin);
    await expect(logIn(access, 'cloister_owner')).resolves.toBe('cloister_owner');
    const strong = await ask(`select from pg_roles where rolname like 'cloister%' and rolsuper`);
    expect(strong).toEqual([]);
  });

  it('makes what is missing in a database that the site has made', async () => {
    await ask('create database hospital owner site');
    const access = await prepared(aDataFolder());
    for (const role of DATABASE_ROLES) await expect(logIn(access, role)).resolves.toBe(role);
  });

  it('refuses a database that holds the tables of another program', async () => {
    await ask('create database hospital owner site');
    await ask('create table invoice (id int)', 'hospital');
    const before = await stateOf();
    expect((await refusalOf(prepared(aDataFolder()))).code).toBe('database-of-others');
    expect(await stateOf()).toEqual(before);
  });
});

function aDataFolder(database = 'hospital'): Config {
  const config = readConfig({
    CLOISTER_DATA: join(root, `data-${++folders}`),
    DATABASE_URL: `postgres://localhost/${database}?host=${join(root, 'site', 'pg')}`,
  });
  config.data.create();
  return config;
}

async function prepared(config: Config, by = admin): Promise<DatabaseAccess> {
  const access = DatabaseAccess.at(config);
  await prepareDatabase(by, access);
  return access;
}

async function refusalOf(attempt: Promise<unknown>): Promise<DatabaseRefused> {
  const error: unknown = await attempt.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  if (error instanceof DatabaseRefused) return error;
  throw new Error('It was not refused with a stated reason.', { cause: error });
}

async function logIn(
  access: DatabaseAccess,
  role: (typeof DATABASE_ROLES)[number],
): Promise<string | undefined> {
  return (await query(access.as(role), 'select current_user as name'))[0]?.['name'];
}

/** All that an administrator can have changed on the server. */
async function stateOf(): Promise<unknown> {
  return await Promise.all([
    ask('select * from pg_authid order by oid'),
    ask('select roleid, member, grantor, admin_option from pg_auth_members order by 1, 2, 3'),
    ask('select datname, datdba, datacl from pg_database order by oid'),
    ask('select * from pg_db_role_setting order by 1, 2'),
  ]);
}

function ask(statement: string, database = 'postgres'): Promise<Record<string, string>[]> {
  return query({ ...server.admin, database }, statement);
}

async function query(config: ClientConfig, statement: string): Promise<Record<string, string>[]> {
  const client = new Client(config);
  await client.connect();
  try {
    return (await client.query(statement)).rows;
  } finally {
    await client.end();
  }
}
