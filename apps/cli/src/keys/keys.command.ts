import { setTimeout as pause } from 'node:timers/promises';
import { type Command, Argument } from 'commander';
import { chooseConnection } from '../client/connection.js';
import type { RecordsClient, RotatedKey } from '../client/clients/records-client.js';
import { type Keys, ServiceClient } from '../client/clients/service-client.js';
import { CommandError } from '../command-error.js';
import { type CommandContext, configOf } from '../context.js';
import { describeKeys, movedOf } from './keys-table.js';

const WHAT = ['root', 'tenant', 'index'] as const satisfies readonly RotatedKey[];
const LOOK_EVERY_MS = 500;

export function defineKeys(command: Command, context: CommandContext): void {
  command.addHelpText(
    'after',
    `
Three kinds of keys can be rotated while people keep working:
  root     encrypts the tenant keys: a file, or a key in Vault (CLOISTER_KEY_PROVIDER)
  tenant   encrypts the keys of documents and summaries
  index    is used to look up patients, encounters, documents and login names
The running service does the work and continues after a restart. Old keys keep working until it is done.

Examples:
  cloister keys status
  cloister keys rotate root
  cloister keys rotate tenant --no-wait
  cloister keys destroy file:9f0c2a5d77b1e643    an old root key that is no longer used`,
  );
  command
    .command('status')
    .description('show which keys exist and what each one encrypts')
    .option('--json', 'print it as JSON')
    .action(async (options: { readonly json?: boolean }) => {
      const keys = await connect(context).keys();
      const lines = options.json ? [JSON.stringify(keys, null, 2)] : describeKeys(keys);
      for (const line of lines) context.output.result(line);
    });
  command
    .command('rotate')
    .description('create a new key and move everything to it')
    .addArgument(new Argument('<what>', 'which key to rotate').choices(WHAT))
    .option('--no-wait', 'do not wait until everything uses the new key')
    .action(async (what: RotatedKey, options: { readonly wait: boolean }) => {
      const service = connect(context);
      await service.rotateKeys(what);
      if (!options.wait) return context.output.note('The new key is active.');
      await follow(service, what, context);
    });
  command
    .command('destroy <name>')
    .description(
      'permanently destroy an old root key, and with it access to old backups that need it',
    )
    .option('--yes', 'confirm: backups from before the rotation can never be read again')
    .action(async (name: string, options: { readonly yes?: boolean }) => {
      if (!options.yes) {
        throw new CommandError(
          `Backups whose keys are encrypted with ${name} become permanently unreadable. To confirm, add --yes.`,
        );
      }
      await connect(context).destroyRootKey(name);
      context.output.note(`${name} was destroyed.`);
    });
}

async function follow(
  service: RecordsClient,
  what: RotatedKey,
  { output }: CommandContext,
): Promise<void> {
  const progress = output.items(what === 'root' ? 'tenant keys' : 'rows');
  let keys: Keys = await service.keys();
  for (let { moved, total } = movedOf(keys, what); moved < total;) {
    progress.update(moved, total);
    await pause(LOOK_EVERY_MS);
    keys = await service.keys();
    ({ moved, total } = movedOf(keys, what));
  }
  progress.end();
  output.note(
    what === 'root'
      ? 'Everything is encrypted with the new root key. The old one can be destroyed: cloister keys status'
      : 'Everything uses the new key. The old one is destroyed as soon as nothing needs it.',
  );
}

function connect(context: CommandContext): RecordsClient {
  return new ServiceClient(chooseConnection(context.env, configOf(context, {}))).records;
}
