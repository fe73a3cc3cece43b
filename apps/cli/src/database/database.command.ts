import {
  DatabaseAccess,
  EmbeddedPostgres,
  requireCurrentSchema,
  rotatePasswords,
} from '@app/database';
import type { Config } from '@app/platform';
import { CLOISTER_SCHEMA } from '@app/schema';
import type { Command } from 'commander';
import type { Client, ClientConfig } from 'pg';
import { openTrail } from '../audit/open-trail.js';
import { CommandError } from '../command-error.js';
import { type CommandContext, configOf, type FolderOptions } from '../context.js';
import { startDatabaseServer } from '../up/database-server.js';
import { proveRootKeys } from '../up/prove-installation.js';
import { SupervisorLock } from '../up/supervisor-lock.js';
import { withDatabaseServer } from '../up/with-database-server.js';

export function defineDatabase(command: Command, context: CommandContext): void {
  command.addHelpText(
    'after',
    `
Examples:
  cloister database rotate-passwords
  DATABASE_URL=postgres://admin:secret@db.example.org/postgres cloister database rotate-passwords`,
  );
  command
    .command('rotate-passwords')
    .description('set new passwords for the four roles, even while the service runs')
    .option('--data <folder>', 'the data folder (CLOISTER_DATA, else ./data)')
    .addHelpText(
      'after',
      `
Processes on this data folder use the new passwords from their next connection on. Other hosts of the
installation need a copy of secrets/database.json immediately: until then they can’t open new connections.
If that file was lost, this command creates it again: the root key proves that data folder and database
belong together.`,
    )
    .action(async (options: FolderOptions) => {
      const config = configOf(context, options);
      await withAdministrator(config, context, (admin, signal) => rotate(config, admin, signal));
      context.output.note(
        `The new passwords are in ${config.data.databaseSecrets}. Copy that file to every other host of this installation now.`,
      );
    });
}

async function rotate(
  config: Config,
  admin: ClientConfig,
  signal: AbortSignal | undefined,
): Promise<void> {
  const access = DatabaseAccess.at(config);
  await rotatePasswords(admin, access, {
    prove: (owner) => proveOwn(config, access, owner),
    ...(signal && { signal }),
  });
  await openTrail(config, access, (trail) =>
    trail.record({
      action: 'database.passwords-rotated',
      subject: { type: 'database', id: null },
    }),
  );
}

/** That this data folder and this database belong together, by the root key or the passwords so far. */
async function proveOwn(config: Config, access: DatabaseAccess, owner: Client): Promise<void> {
  await requireCurrentSchema(
    async (statement) => (await owner.query(statement)).rows,
    CLOISTER_SCHEMA,
  );
  if (await proveRootKeys(config, owner)) return;
  const known = access.hasPasswords && (await access.password('cloister_owner'));
  if (known && (await access.accepts('cloister_owner', known))) return;
  throw new CommandError(
    `Nothing proves that the database ${access.database} belongs to ${config.data.path}: none of its keys is encrypted with a root key found here, and its passwords are not those of this data folder. Nothing was changed. Name the right data folder with --data or CLOISTER_DATA.`,
  );
}

/** As the administrator of the server, whether the service runs or not. */
async function withAdministrator(
  config: Config,
  { output }: CommandContext,
  work: (admin: ClientConfig, signal?: AbortSignal) => Promise<void>,
): Promise<void> {
  if (config.databaseUrl) {
    const server = await startDatabaseServer(config, { onEvent: (line) => output.note(line) });
    return await work(server.admin);
  }
  if (SupervisorLock.holder(config.data) !== null) {
    return await work(EmbeddedPostgres.administratorOf(config.data.postgres));
  }
  await withDatabaseServer(config, output, work);
}
