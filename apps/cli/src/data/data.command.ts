import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { DatabaseAccess, migrateDatabase, prepareDatabase } from '@app/database';
import type { Config } from '@app/platform';
import type { Command } from 'commander';
import { CommandError } from '../command-error.js';
import { type CommandContext, configOf } from '../context.js';
import { SupervisorLock } from '../up/supervisor-lock.js';
import { withDatabaseServer } from '../up/with-database-server.js';
import { exportData } from './export-data.js';
import { type ExportManifest, readExportManifest } from './export-manifest.js';
import { importData } from './import-data.js';
import { migrateThrough } from './migrate-through.js';
import { bringRootKey } from './root-key.js';

interface DataOptions {
  readonly data?: string;
  readonly withKeys?: boolean;
}

export function addData(program: Command, context: CommandContext): void {
  const command = program
    .command('data')
    .description('move everything to another Postgres: a newer major, or a server of your own')
    .addHelpText(
      'after',
      `
What is exported is sealed under the root key, secrets/root.key in the data folder. Without that key
nobody can read it: keep a copy of the key, apart from the export, or export it with --with-keys.

Examples:
  cloister data export /backup/cloister-2026-11
  CLOISTER_DATA=/srv/new cloister data import /backup/cloister-2026-11
  DATABASE_URL=postgres://admin:secret@db.example.org/postgres cloister data import /backup/cloister-2026-11`,
    );
  command
    .command('export <folder>')
    .description('copy every table into a new folder, also while the service runs')
    .option(
      '--with-keys',
      'put the root key into the folder: whoever has the folder can read the data',
    )
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
        `${rowsOf(manifest)} rows of ${manifest.tables.length} tables are in ${folder}.`,
      );
      context.output.note(
        manifest.rootKeyIncluded
          ? 'The root key is among them: keep the folder as you keep the data folder itself.'
          : `The root key is not among them. Without ${config.data.rootKey} the data cannot be read: keep a copy of it somewhere else.`,
      );
    });
  command
    .command('import <folder>')
    .description('fill a new data folder or an empty database from an export')
    .option('--data <folder>', 'the data folder (CLOISTER_DATA, else ./data)')
    .action(async (folder: string, options: DataOptions) => {
      const config = configOf(context, options);
      const manifest = readExportManifest(folder);
      await importInto(config, context, resolve(folder), manifest);
      context.output.note(
        `${rowsOf(manifest)} rows of ${manifest.tables.length} tables were imported and checked. Start with: cloister up`,
      );
    });
}

async function exportFrom(
  config: Config,
  context: CommandContext,
  folder: string,
  withKeys: boolean,
): Promise<ExportManifest> {
  if (!existsSync(config.data.databaseSecrets) || !existsSync(config.data.rootKey)) {
    throw new CommandError(
      `${config.data.path} is not a data folder in use. Name the right one with --data or CLOISTER_DATA.`,
    );
  }
  const isRunning = config.databaseUrl !== null || SupervisorLock.holder(config.data) !== null;
  if (isRunning)
    return await exportData(DatabaseAccess.open(config), config.data, { folder, withKeys });
  return await withDatabaseServer(config, context.output, (_admin, signal) =>
    exportData(DatabaseAccess.open(config), config.data, { folder, withKeys, signal }),
  );
}

async function importInto(
  config: Config,
  context: CommandContext,
  folder: string,
  manifest: ExportManifest,
): Promise<void> {
  await withDatabaseServer(config, context.output, async (admin, signal) => {
    bringRootKey(config.data, folder, manifest);
    const access = await DatabaseAccess.openOrCreate(config);
    await prepareDatabase(admin, access);
    await migrateThrough(access, manifest.migrations);
    await importData(access, folder, manifest, signal);
    await migrateDatabase(access);
  });
}

function rowsOf({ tables }: ExportManifest): number {
  return tables.reduce((sum, { rows }) => sum + rows, 0);
}
