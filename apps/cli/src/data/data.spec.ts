import {
  appendFileSync,
  chmodSync,
  copyFileSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { RootKeyFile } from '@app/crypto';
import { DatabaseAccess, EmbeddedPostgres, migrateDatabase, prepareDatabase } from '@app/database';
import { type Config, readConfig } from '@app/platform';
import { CLOISTER_SCHEMA, VERSION_0_1_0 } from '@app/schema';
import { Client } from 'pg';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { exportData } from './export-data.js';
import {
  type ExportManifest,
  readExportManifest,
  rootKeyFingerprint,
  type SecondManifest,
} from './export-manifest.js';
import { importData } from './import-data.js';
import { migrateThrough } from './migrate-through.js';
import { bringRootKeys } from './root-key.js';
import { appliedMigrations } from './tables.js';

const TENANT = '0190a000-0000-7000-8000-000000000001';

let root: string;
let server: EmbeddedPostgres;
let config: Config;
let source: DatabaseAccess;
let exports = 0;

beforeAll(async () => {
  root = mkdtempSync(join(tmpdir(), 'cloister-data-'));
  // started by root, Postgres runs as another user, who has to pass through
  chmodSync(root, 0o711);
  config = readConfig({ CLOISTER_DATA: join(root, 'data') });
  config.data.create();
  RootKeyFile.openOrCreate(config.data.rootKey);
  server = await EmbeddedPostgres.start({ folder: config.data.postgres, durable: false });
  source = accessTo('source');
  await prepareDatabase(server.admin, source);
  await migrateDatabase(source, CLOISTER_SCHEMA);
  await asOwner(source, async (owner) => {
    await owner.query(`
      insert into tenant (id, name) values ('${TENANT}', E'Härte\\t\\\\ "und" \\n Gnade');
      insert into compartment (id, tenant_id, name, is_default) values (gen_random_uuid(), '${TENANT}', 'General', true);
      insert into tenant_key (tenant_id, purpose, version, wrapped) values ('${TENANT}', 'wrap', 1, '\\x00ff0a5c');
      insert into engine_speed values ('llama', 'm', 1.0 / 3, 44.5, now());`);
  });
});

afterAll(async () => {
  await server.stop();
  rmSync(root, { recursive: true, force: true });
});

const BASELINES = CLOISTER_SCHEMA.baseline.migrations.map(({ name }) => name);

let target: DatabaseAccess;
beforeEach(async () => {
  target = accessTo(`target_${++exports}`);
  await prepareDatabase(server.admin, target);
});

describe('moving the data', () => {
  it('brings every row of every table to another database, walls included', async () => {
    const { folder, manifest } = await anExport();
    await migrateThrough(target, manifest.migrations);
    await importData(target, folder, manifest);

    const rowsOf = (access: DatabaseAccess): Promise<unknown> =>
      asOwner(access, async (owner) => [
        (await owner.query('select * from tenant')).rows,
        (await owner.query('select * from tenant_key')).rows,
        (await owner.query('select * from engine_speed')).rows,
      ]);
    expect(await rowsOf(target)).toEqual(await rowsOf(source));
    const walls = `select relname, relrowsecurity, relforcerowsecurity from pg_class
      where relnamespace = 'public'::regnamespace and relkind = 'r' order by relname`;
    const [before, after] = await Promise.all(
      [source, target].map((access) =>
        asOwner(access, async (owner) => (await owner.query(walls)).rows),
      ),
    );
    expect(after).toEqual(before);
  });

  it('keeps what it wrote from other users, and the key out of it unless told', async () => {
    const { folder } = await anExport();
    expect(statSync(folder).mode & 0o777).toBe(0o700);
    const open = readdirSync(folder).filter(
      (name) => (statSync(join(folder, name)).mode & 0o777) !== 0o600,
    );
    expect(open).toEqual([]);
    expect(readdirSync(folder).filter((name) => name.endsWith('.key'))).toEqual([]);
    const { manifest } = await anExport({ withKeys: true });
    expect(manifest).toMatchObject({ rootKeysIncluded: manifest.rootKeys });
  });

  it('refuses a file that was changed, and imports nothing', async () => {
    const { folder, manifest } = await anExport();
    await migrateThrough(target, manifest.migrations);
    appendFileSync(
      join(folder, 'engine_speed.copy'),
      'llama\tother\t1\t1\t2026-01-01 00:00:00+00\n',
    );
    await expect(importData(target, folder, manifest)).rejects.toThrow(
      /damaged at engine_speed: its file was changed/,
    );
    rmSync(join(folder, 'engine_speed.copy'));
    await expect(importData(target, folder, manifest)).rejects.toThrow(/its file is missing/);
    expect(
      await asOwner(target, async (owner) => (await owner.query('select from tenant')).rowCount),
    ).toBe(0);
  });

  it('refuses a row count or content other than the export states', async () => {
    const { folder, manifest } = await anExport();
    await migrateThrough(target, manifest.migrations);
    const manifestWith = (change: object): ExportManifest => ({
      ...manifest,
      tables: manifest.tables.map((table) =>
        table.name === 'tenant' ? { ...table, ...change } : table,
      ),
    });
    await expect(importData(target, folder, manifestWith({ rows: 2 }))).rejects.toThrow(
      /1 of 2 rows were imported/,
    );
    await expect(importData(target, folder, manifestWith({ contentSum: '7' }))).rejects.toThrow(
      /differ from the exported ones/,
    );
  });

  it('refuses a database that holds data', async () => {
    const { folder, manifest } = await anExport();
    await migrateThrough(target, manifest.migrations);
    await importData(target, folder, manifest);
    await expect(importData(target, folder, manifest)).rejects.toThrow(
      /already contains data.*CLOISTER_DATA/s,
    );
  });

  it('refuses an export of a newer version, and carries one of an older version along', async () => {
    const { manifest } = await anExport();
    await expect(migrateThrough(target, [...manifest.migrations, 'Later1'])).rejects.toThrow(
      /newer version/,
    );
    await migrateThrough(target, manifest.migrations.slice(0, 1));
    const rest = await migrateDatabase(target, CLOISTER_SCHEMA);
    expect(rest).toEqual(manifest.migrations.slice(1));
  });

  it('takes an export of version 0.1.0, in an empty database of that version too', async () => {
    const { folder, manifest } = await anExport();
    await migrateThrough(target, VERSION_0_1_0);
    expect(await appliedIn(target)).toEqual(BASELINES);
    await asOwner(target, async (owner) => {
      await owner.query('truncate migrations');
      await owner.query(
        'insert into migrations (timestamp, name) select 1, name from unnest($1::text[]) as name',
        [VERSION_0_1_0],
      );
    });
    await migrateThrough(target, VERSION_0_1_0);
    expect(await appliedIn(target)).toEqual(BASELINES);
    await migrateDatabase(target, CLOISTER_SCHEMA);
    await importData(target, folder, manifest);
  });

  it('refuses an export of before version 0.1.0', async () => {
    await expect(migrateThrough(target, VERSION_0_1_0.slice(0, -1))).rejects.toThrow(
      /before 0\.1\.0\. Import it with version 0\.1\.0/,
    );
    await expect(migrateThrough(target, [...VERSION_0_1_0, 'Later1'])).rejects.toThrow(
      /newer version/,
    );
  });

  it('refuses a folder without a complete export', () => {
    expect(() => readExportManifest(root)).toThrow(/does not contain a complete export/);
  });

  it('does not write over something else', async () => {
    const { folder } = await anExport();
    await expect(exportData(source, config, { folder, withKeys: false })).rejects.toThrow(
      /is not empty/,
    );
  });

  it('has no sequence whose value an export would lose', async () => {
    const names = await asOwner(
      source,
      async (owner) =>
        (await owner.query<{ name: string }>('select sequencename as name from pg_sequences')).rows,
    );
    expect(names).toEqual([{ name: 'migrations_id_seq' }]);
  });
});

describe('the root keys of an import', () => {
  it('come all that something lies under, the one that wraps in its place', async () => {
    const used = emptyData('used');
    const files = RootKeyFile.openOrCreate(used.data.rootKey);
    const before = await files.current();
    const now = await files.rotate();
    const { folder, manifest } = await anExport({ withKeys: true });
    const named = { ...manifest, rootKeys: [before, now], currentRootKey: now };
    for (const name of [before, now]) {
      const exported = join(folder, `root.${name.replace('file:', '')}.key`);
      copyFileSync(files.fileOf(name) ?? '', exported);
    }
    const fresh = emptyData('both');
    bringRootKeys(fresh.data, folder, named);
    const brought = RootKeyFile.open(fresh.data.rootKey);
    expect(await brought.current()).toBe(now);
    expect((await brought.available()).toSorted()).toEqual([before, now].toSorted());
  });

  it('are those of an older version too', async () => {
    const { folder, manifest } = await anExport();
    const { rootKeys: _keys, currentRootKey: _current, rootKeysIncluded: _in, ...rest } = manifest;
    const first: ExportManifest = {
      ...rest,
      format: 1,
      rootKeyFingerprint: rootKeyFingerprint(readFileSync(config.data.rootKey)),
      rootKeyIncluded: true,
    };
    copyFileSync(config.data.rootKey, join(folder, 'root.key'));
    const fresh = emptyData('older');
    bringRootKeys(fresh.data, folder, first);
    expect(readFileSync(fresh.data.rootKey)).toEqual(readFileSync(config.data.rootKey));
    expect(() =>
      bringRootKeys(emptyData('older-2').data, folder, {
        ...first,
        rootKeyFingerprint: '0'.repeat(64),
      }),
    ).toThrow(/is not the root key/);
  });

  it('comes with the export, or was put there; another one is refused', async () => {
    const { folder, manifest } = await anExport({ withKeys: true });
    const fresh = emptyData('fresh');
    bringRootKeys(fresh.data, folder, manifest);
    expect(readFileSync(fresh.data.rootKey)).toEqual(readFileSync(config.data.rootKey));
    expect(statSync(fresh.data.rootKey).mode & 0o777).toBe(0o600);

    const other = emptyData('other');
    RootKeyFile.openOrCreate(other.data.rootKey);
    expect(() => bringRootKeys(other.data, folder, manifest)).toThrow(/is not the root key/);
  });

  it('is asked for when the export has none', async () => {
    const { folder, manifest } = await anExport();
    const fresh = emptyData('without');
    expect(() => bringRootKeys(fresh.data, folder, manifest)).toThrow(/--with-keys/);
  });
});

async function anExport(
  { withKeys } = { withKeys: false },
): Promise<{ readonly folder: string; readonly manifest: SecondManifest }> {
  const folder = join(root, `export-${++exports}`);
  const manifest = await exportData(source, config, { folder, withKeys });
  expect(readExportManifest(folder)).toEqual(manifest);
  return { folder, manifest };
}

function emptyData(name: string): Config {
  const empty = readConfig({ CLOISTER_DATA: join(root, name) });
  empty.data.create();
  return empty;
}

function accessTo(database: string): DatabaseAccess {
  const password = 'x'.repeat(32);
  return DatabaseAccess.of(
    { host: config.data.postgres, port: 5432, database },
    {
      cloister_owner: password,
      cloister_app: password,
      cloister_queue: password,
      cloister_sequencer: password,
    },
  );
}

async function appliedIn(access: DatabaseAccess): Promise<readonly string[]> {
  return await asOwner(access, appliedMigrations);
}

async function asOwner<T>(access: DatabaseAccess, work: (owner: Client) => Promise<T>): Promise<T> {
  const owner = new Client(access.as('cloister_owner'));
  await owner.connect();
  try {
    return await work(owner);
  } finally {
    await owner.end();
  }
}
