import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { DatabaseAccess, migrateDatabase, prepareDatabase } from '@app/database';
import type { Config } from '@app/platform';
import { CLOISTER_SCHEMA } from '@app/schema';
import type { Command } from 'commander';
import { CommandError } from '../command-error.js';
import { type CommandContext, configOf } from '../context.js';
import { asOwner } from '../up/prove-installation.js';
import { SupervisorLock } from '../up/supervisor-lock.js';
import { withDatabaseServer } from '../up/with-database-server.js';
import { exportData } from './export-data.js';
import { type ExportManifest, readExportManifest, type SecondManifest } from './export-manifest.js';
import { importData, proveEmpty } from './import-data.js';
import { migrateThrough } from './migrate-through.js';
import { erasedKeys } from './erased-keys.js';
import { bringRootKeys } from './root-key.js';

interface DataOptions {
  readonly data?: string;
  readonly withKeys?: boolean;
  readonly erasures?: boolean;
}

export function defineData(command: Command, context: CommandContext): void {
  command.addHelpText(
    'after',
    `
An export is encrypted with the root key: secrets/root.key in the data folder, or a key in Vault. Without
it nobody can read the export. Keep a copy of the key apart from the export, or export with --with-keys. An
import also needs the list of erasures (erasures.jsonl in the data folder, or CLOISTER_ERASURE_LIST):
what was erased after the export is erased again.

Examples:
  cloister data export /backup/cloister-2026-11
  CLOISTER_DATA=/srv/new cloister data import /backup/cloister-2026-11
  DATABASE_URL=postgres://admin:secret@db.example.org/postgres cloister data import /backup/cloister-2026-11`,
  );
  command
    .command('export <folder>')
    .description('copy every table into a new folder, even while the service runs')
    .option('--with-keys', 'include the root key: anyone who has the folder can read the data')
    .option('--data <folder>', 'the data folder (CLOISTER_DATA, else ./data)')
    .action(async (folder: string, options: DataOptions) => {
      const config = configOf(context, options);
      const manifest = await exportFrom(
        config,
        context,
        resolve(folder),
        options.withKeys === true,
      );
      context.output.note(
        `Exported ${rowsOf(manifest)} rows from ${manifest.tables.length} tables to ${folder}.`,
      );
      context.output.note(
        manifest.rootKeysIncluded.length > 0
          ? 'The export includes the root keys. Protect the folder like the data folder itself.'
          : `The export does not include a root key. Without ${manifest.rootKeys.join(', ')} the data can’t be read: keep a copy somewhere else.`,
      );
      context.output.note(
        `It does not include the list of erasures, ${config.erasureList}, either. An import needs that list in its latest state.`,
      );
    });
  command
    .command('import <folder>')
    .description('fill a new data folder or an empty database from an export')
    .option('--data <folder>', 'the data folder (CLOISTER_DATA, else ./data)')
    .option(
      '--no-erasures',
      'there is no list of erasures because nothing was erased since the export',
    )
    .action(async (folder: string, options: DataOptions) => {
      const config = configOf(context, options);
      const manifest = readExportManifest(folder);
      const keys = options.erasures === false ? [] : await erasedKeys(config.erasureList);
      const erased = await importInto(config, context, resolve(folder), { manifest, keys });
      context.output.note(
        `Imported and verified ${rowsOf(manifest)} rows in ${manifest.tables.length} tables. Start with: cloister up`,
      );
      if (erased > 0) context.output.note(`Destroyed the keys of ${erased} erased objects again.`);
    });
}

async function exportFrom(
  config: Config,
  context: CommandContext,
  folder: string,
  withKeys: boolean,
): Promise<SecondManifest> {
  if (!existsSync(config.data.databaseSecrets)) {
    throw new CommandError(
      `${config.data.path} is not a data folder in use. Name the right one with --data or CLOISTER_DATA.`,
    );
  }
  const isRunning = config.databaseUrl !== null || SupervisorLock.holder(config.data) !== null;
  if (isRunning) return await exportData(DatabaseAccess.open(config), config, { folder, withKeys });
  return await withDatabaseServer(config, context.output, (_admin, signal) =>
    exportData(DatabaseAccess.open(config), config, { folder, withKeys, signal }),
  );
}

async function importInto(
  config: Config,
  context: CommandContext,
  folder: string,
  { manifest, keys }: { readonly manifest: ExportManifest; readonly keys: readonly string[] },
): Promise<number> {
  return await withDatabaseServer(config, context.output, async (admin, signal) => {
    bringRootKeys(config.data, folder, manifest);
    const access = DatabaseAccess.at(config);
    await prepareDatabase(admin, access, { prove: () => asOwner(access, proveEmpty), signal });
    await migrateThrough(access, manifest.migrations);
    const erased = await importData(access, folder, manifest, { erasedKeys: keys, signal });
    await migrateDatabase(access, CLOISTER_SCHEMA, signal);
    return erased;
  });
}

function rowsOf({ tables }: ExportManifest): number {
  return tables.reduce((sum, { rows }) => sum + rows, 0);
}
