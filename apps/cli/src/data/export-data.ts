import { createHash } from 'node:crypto';
import {
  createWriteStream,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { type DatabaseAccess, refuseNewerSchema, rootKeysInUse } from '@app/database';
import { openRootKeys, RootKeyFile, type RootKeys } from '@app/crypto';
import { type Config, type DataFolder, VERSION } from '@app/platform';
import { CLOISTER_SCHEMA } from '@app/schema';
import { Client } from 'pg';
import { to as copyTo } from 'pg-copy-streams';
import { CommandError } from '../command-error.js';
import {
  type ExportedTable,
  MANIFEST_FILE,
  rootKeyFile,
  type SecondManifest,
} from './export-manifest.js';
import {
  appliedMigrations,
  checkOwnerSeesAll,
  contentOf,
  SAME_TEXT_EVERYWHERE,
  type Table,
  tablesInOrder,
} from './tables.js';

export interface ExportOptions {
  readonly folder: string;
  readonly withKeys: boolean;
  readonly signal?: AbortSignal;
}

/**
 * Copies every table as of one instant, also while the service runs. The folder gets its name when
 * it is complete.
 */
export async function exportData(
  access: DatabaseAccess,
  { data, keys }: Pick<Config, 'data' | 'keys'>,
  options: ExportOptions,
): Promise<SecondManifest> {
  const rootKeys = openRootKeys({ data, keys });
  const { folder } = options;
  if (existsSync(folder) && readdirSync(folder).length > 0) {
    throw new CommandError(`${folder} is not empty. Choose a new folder for the export.`);
  }
  const unfinished = `${folder}.unfinished`;
  rmSync(unfinished, { recursive: true, force: true });
  mkdirSync(unfinished, { recursive: true, mode: 0o700 });
  const client = new Client(access.as('cloister_owner'));
  await client.connect();
  try {
    await refuseNewerSchema(
      async (statement) => (await client.query(statement)).rows,
      CLOISTER_SCHEMA,
    );
    await client.query(`begin isolation level repeatable read read only; ${SAME_TEXT_EVERYWHERE}`);
    await checkOwnerSeesAll(client);
    const tables: ExportedTable[] = [];
    for (const table of await tablesInOrder(client)) {
      tables.push(await exportTable(client, table, unfinished, options.signal));
    }
    const used = await rootKeysOf(client, rootKeys);
    const manifest: SecondManifest = {
      format: 2,
      cloisterVersion: VERSION,
      postgresMajor: await serverMajor(client),
      exportedAt: new Date().toISOString(),
      migrations: [...(await appliedMigrations(client))],
      rootKeys: [...used],
      currentRootKey: await rootKeys.current(),
      rootKeysIncluded: options.withKeys ? copyRootKeys(data, used, unfinished) : [],
      tables,
    };
    await client.query('commit');
    writeFileSync(join(unfinished, MANIFEST_FILE), JSON.stringify(manifest, null, 2), {
      mode: 0o600,
    });
    rmSync(folder, { recursive: true, force: true });
    renameSync(unfinished, folder);
    return manifest;
  } catch (error) {
    rmSync(unfinished, { recursive: true, force: true });
    throw error;
  } finally {
    await client.end();
  }
}

/** Those that a tenant's key lies under; one without a name lies under the one that is there. */
async function rootKeysOf(client: Client, rootKeys: RootKeys): Promise<readonly string[]> {
  const names = await rootKeysInUse(client);
  const current = await rootKeys.current();
  return [...new Set(names.map((name) => name ?? current))];
}

/** Names of those that lie in files; those in Vault never leave it. */
function copyRootKeys(data: DataFolder, names: readonly string[], folder: string): string[] {
  if (!existsSync(data.rootKey)) return [];
  const files = RootKeyFile.open(data.rootKey);
  return names.flatMap((name) => {
    const file = files.fileOf(name);
    if (!file) return [];
    writeFileSync(join(folder, rootKeyFile(name)), readFileSync(file), { mode: 0o600 });
    return [name];
  });
}

async function exportTable(
  client: Client,
  { name, columns }: Table,
  folder: string,
  signal: AbortSignal | undefined,
): Promise<ExportedTable> {
  const { rows, sum } = await contentOf(client, name);
  const hash = createHash('sha256');
  const source = client.query(
    copyTo(
      `copy (select ${quoted(columns)} from "${name}") to stdout (format text, encoding 'UTF8')`,
    ),
  );
  await pipeline(
    source,
    new Transform({
      transform(chunk: Buffer, _encoding, done): void {
        hash.update(chunk);
        done(null, chunk);
      },
    }),
    createWriteStream(join(folder, `${name}.copy`), { mode: 0o600, flush: true }),
    { ...(signal && { signal }) },
  );
  if (source.rowCount !== rows) {
    throw new CommandError(
      `Only ${source.rowCount} of ${rows} rows of ${name} were exported. The export was cancelled.`,
    );
  }
  return { name, columns: [...columns], rows, sha256: hash.digest('hex'), contentSum: sum };
}

export function quoted(columns: readonly string[]): string {
  return columns.map((column) => `"${column}"`).join(', ');
}

async function serverMajor(client: Client): Promise<number> {
  const { rows } = await client.query<{ number: string }>(
    `select current_setting('server_version_num') as number`,
  );
  return Math.floor(Number(rows[0]?.number ?? 0) / 10_000);
}
