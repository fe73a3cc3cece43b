import type { Command } from 'commander';
import { type CommandContext, configOf, type FolderOptions } from '../context.js';
import { withDatabaseServer } from './with-database-server.js';
import { prepareData } from './prepare-data.js';

export function defineMigrate(command: Command, context: CommandContext): void {
  command
    .option('--data <folder>', 'the data folder (CLOISTER_DATA, else ./data)')
    .addHelpText(
      'after',
      `
Examples:
  cloister migrate
  DATABASE_URL=postgres://admin:secret@db.example.org/postgres cloister migrate`,
    )
    .action(async (options: FolderOptions) => {
      const config = configOf(context, options);
      const applied = await withDatabaseServer(config, context.output, async (admin, signal) => {
        const prepared = await prepareData(config, admin, signal);
        return prepared.applied;
      });
      for (const name of applied) context.output.result(name);
      context.output.note(
        applied.length > 0
          ? `${applied.length} migrations applied.`
          : 'The database is up to date.',
      );
    });
}
