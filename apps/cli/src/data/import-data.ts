import { createHash } from 'node:crypto';
import { createReadStream, existsSync } from 'node:fs';
import { join } from 'node:path';
import { Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { type DatabaseAccess, destroyKeysOfAll, requireMigratable } from '@app/database';
import { CLOISTER_SCHEMA } from '@app/schema';
import { Client } from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import { CommandError } from '../command-error.js';
import { quoted } from './export-data.js';
import type { ExportedTable, ExportManifest } from './export-manifest.js';
import { contentOf, SAME_TEXT_EVERYWHERE, type Table, tablesInOrder } from './tables.js';

export interface ImportOptions {
  /** Keys of what was erased since the export: destroyed again before anybody can read anything. */
  readonly erasedKeys?: readonly string[];
  readonly signal?: AbortSignal;
}

/**
 * Fills an empty database of the export's own format: everything, checked, or nothing. Answers how
 * many keys of erased objects it had brought back, and destroyed again.
 */
export async function importData(
  access: DatabaseAccess,
  folder: string,
  manifest: ExportManifest,
  { erasedKeys = [], signal }: ImportOptions = {},
): Promise<number> {
  const client = new Client(access.as('cloister_owner'));
  await client.connect();
  try {
    await client.query(`begin; ${SAME_TEXT_EVERYWHERE}`);
    const tables = await tablesInOrder(client);
    await checkEmpty(client, tables);
    const pairs = matched(tables, manifest);
    // COPY FROM is refused under row-level security, also to the owner while it is forced
    for (const { name } of tables.filter(isForced)) {
      await client.query(`alter table "${name}" no force row level security`);
    }
    for (const [table, exported] of pairs)
      await importTable(client, table, exported, folder, signal);
    for (const { name } of tables.filter(isForced)) {
      await client.query(`alter table "${name}" force row level security`);
    }
    const erased = await destroyKeysOfAll(client, erasedKeys);
    await client.query('commit');
    return erased;
  } finally {
    // without a commit this takes everything back
    await client.end();
  }
}

/** Before anything is made in it: a database that holds data keeps its schema as it is, too. */
export async function proveEmpty(client: Client): Promise<void> {
  await requireMigratable(
    async (statement) => (await client.query(statement)).rows,
    CLOISTER_SCHEMA,
  );
  await checkEmpty(client, await tablesInOrder(client));
}

async function importTable(
  client: Client,
  { name, columns }: Table,
  exported: ExportedTable,
  folder: string,
  signal: AbortSignal | undefined,
): Promise<void> {
  const file = join(folder, `${name}.copy`);
  if (!existsSync(file)) throw damaged(name, 'its file is missing');
  const hash = createHash('sha256');
  const target = client.query(
    copyFrom(`copy "${name}" (${quoted(columns)}) from stdin (format text, encoding 'UTF8')`),
  );
  try {
    await pipeline(
      createReadStream(file),
      new Transform({
        transform(chunk: Buffer, _encoding, done): void {
          hash.update(chunk);
          done(null, chunk);
        },
      }),
      target,
      { ...(signal && { signal }) },
    );
  } catch (cause) {
    if (signal?.aborted) throw cause;
    throw damaged(name, 'the database rejects its rows', cause);
  }
  if (hash.digest('hex') !== exported.sha256) throw damaged(name, 'its file was changed');
  const { rows, sum } = await contentOf(client, name);
  if (rows !== exported.rows) throw damaged(name, `${rows} of ${exported.rows} rows were imported`);
  if (sum !== exported.contentSum) throw damaged(name, 'its rows differ from the exported ones');
}

async function checkEmpty(client: Client, tables: readonly Table[]): Promise<void> {
  for (const { name } of tables) {
    const { rowCount } = await client.query(`select from "${name}" limit 1`);
    if (rowCount !== 0) {
      throw new CommandError(
        `The database already contains data (${name} is not empty). An import needs a new data folder (CLOISTER_DATA) or an empty database.`,
      );
    }
  }
}

function matched(
  tables: readonly Table[],
  manifest: ExportManifest,
): readonly (readonly [Table, ExportedTable])[] {
  const exported = new Map(manifest.tables.map((table) => [table.name, table]));
  if (exported.size !== tables.length) throw otherTables();
  return tables.map((table) => {
    const found = exported.get(table.name);
    if (found?.columns.toSorted().join() !== table.columns.toSorted().join()) throw otherTables();
    // the file holds the columns in the order of the export
    return [{ ...table, columns: found.columns }, found];
  });
}

function isForced({ forcesRowSecurity }: Table): boolean {
  return forcesRowSecurity;
}

function otherTables(): CommandError {
  return new CommandError(
    'The tables of the export differ from those of this database, although both list the same migrations. Export again with the version of Cloister that created the data.',
  );
}

function damaged(table: string, what: string, cause?: unknown): CommandError {
  return new CommandError(
    `The export is damaged at ${table}: ${what}. Nothing was imported. Copy the export again, or create a new one.`,
    1,
    { cause },
  );
}
