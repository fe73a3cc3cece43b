import { chmodSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Config, readConfig } from '@app/platform';
import { Client } from 'pg';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { until } from '../../../../test/support/wait.js';
import { DatabaseAccess } from '../access.js';
import { createDataSource } from '../data-source.js';
import { EmbeddedPostgres } from '../embedded/embedded-postgres.js';
import { prepareDatabase } from '../prepare.js';
import { DATABASE_ROLES } from './roles.js';
import { rotatePasswords } from './rotate-passwords.js';

const prove = async (): Promise<void> => undefined;

let root: string;
let server: EmbeddedPostgres;
let config: Config;
let access: DatabaseAccess;

beforeAll(async () => {
  root = mkdtempSync(join(tmpdir(), 'cloister-rotate-'));
  chmodSync(root, 0o711); // started by root, Postgres runs as another user, who has to pass through
  config = readConfig({ CLOISTER_DATA: join(root, 'data') });
  config.data.create();
  server = await EmbeddedPostgres.start({ folder: config.data.postgres, durable: false });
});
afterAll(async () => {
  await server.stop();
  rmSync(root, { recursive: true, force: true });
});

beforeEach(async () => {
  access = DatabaseAccess.at(config);
  await prepareDatabase(server.admin, access);
});

describe('rotating the passwords', () => {
  it('gives every role another one, readable by nobody else, and the old ones open nothing', async () => {
    const before = stored().passwords;
    await rotatePasswords(server.admin, access, { prove });
    const after = stored();
    expect(Object.keys(after)).toEqual(['passwords']);
    expect(statSync(config.data.databaseSecrets).mode & 0o777).toBe(0o600);
    for (const role of DATABASE_ROLES) {
      expect(await access.accepts(role, after.passwords[role] ?? '')).toBe(true);
      expect(await access.accepts(role, before[role] ?? '')).toBe(false);
    }
  });

  it('fails no connection of a service that runs', async () => {
    const dataSource = await createDataSource(access, 'cloister_app', []).initialize();
    const done = new AbortController();
    const failures: unknown[] = [];
    let connections = 0;
    const connecting = [1, 2, 3].map(async () => {
      while (!done.signal.aborted) {
        const client = new Client(access.as('cloister_app'));
        await client.connect().catch((error: unknown) => failures.push(error));
        connections += 1;
        await client.end();
      }
    });
    for (let round = 0; round < 2; round += 1) {
      await rotatePasswords(server.admin, access, { prove });
      const enough = connections + 3;
      await until('logins after it', async () => connections >= enough);
    }
    done.abort();
    await Promise.all(connecting);
    expect(failures).toEqual([]);
    await dataSource.query('select 1');
    await dataSource.destroy();
  });

  it('changes nothing when the data folder is not found to be of this database', async () => {
    const before = stored();
    const refused = { prove: (): Promise<void> => Promise.reject(new Error('another root key')) };
    await expect(rotatePasswords(server.admin, access, refused)).rejects.toThrow(
      'another root key',
    );
    expect(stored()).toEqual(before);
    await logIn();
  });

  it('makes the file again where it was lost', async () => {
    rmSync(config.data.databaseSecrets);
    await expect(prepareDatabase(server.admin, access)).rejects.toThrow(/rotate-passwords/);
    await rotatePasswords(server.admin, access, { prove });
    await prepareDatabase(server.admin, access);
    await logIn();
  });

  it('goes on after it was cut off before the server had the new ones', async () => {
    await access.passwords?.prepareNext();
    await logIn();
    await prepareDatabase(server.admin, access);
    expect(Object.keys(stored())).toEqual(['passwords']);
    await logIn();
  });

  it('goes on after it was cut off when the server had them already', async () => {
    const old = stored().passwords;
    await rotatePasswords(server.admin, access, { prove });
    const next = stored().passwords;
    const cutOff = { passwords: old, next };
    writeFileSync(config.data.databaseSecrets, JSON.stringify(cutOff), { mode: 0o600 });
    await logIn();
    await prepareDatabase(server.admin, access);
    expect(stored()).toEqual({ passwords: next });
  });

  it('ends as one when two begin at once', async () => {
    await Promise.all([
      rotatePasswords(server.admin, access, { prove }),
      rotatePasswords(server.admin, access, { prove }),
    ]);
    await logIn();
  });
});

function stored(): { readonly passwords: Record<string, string> } {
  return JSON.parse(readFileSync(config.data.databaseSecrets, 'utf8'));
}

async function logIn(): Promise<void> {
  for (const role of DATABASE_ROLES) {
    const client = new Client(access.as(role));
    await client.connect();
    await client.end();
  }
}
