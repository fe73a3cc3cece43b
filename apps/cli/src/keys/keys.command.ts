import { setTimeout as pause } from 'node:timers/promises';
import { type Command, Argument } from 'commander';
import { chooseConnection } from '../client/connection.js';
import type { RecordsClient, RotatedKey } from '../client/records-client.js';
import { type Keys, ServiceClient } from '../client/service-client.js';
import { CommandError } from '../command-error.js';
import { type CommandContext, configOf } from '../context.js';
import { describeKeys, movedOf } from './keys-table.js';

const WHAT = ['root', 'tenant', 'index'] as const satisfies readonly RotatedKey[];
const LOOK_EVERY_MS = 500;

export function addKeys(program: Command, context: CommandContext): void {
  const command = program
    .command('keys')
    .description('the keys that everything stored lies under')
    .addHelpText(
      'after',
      `
Three kinds can be exchanged, each while everybody reads and writes:
  root     under which the keys of tenants lie: a file, or a key in Vault (CLOISTER_KEY_PROVIDER)
  tenant   under which the keys of documents and summaries lie
  index    by which patients, encounters, documents and login names are found
The running service does the work. It goes on after a restart, and old keys open until it is done.

Examples:
  cloister keys status
  cloister keys rotate root
  cloister keys rotate tenant --no-wait
  cloister keys destroy file:9f0c2a5d77b1e643    an old root key that nothing lies under any more`,
    );
  command
    .command('status')
    .description('say which keys there are and what lies under each')
    .option('--json', 'print it as JSON')
    .action(async (options: { readonly json?: boolean }) => {
      const keys = await connect(context).keys();
      const lines = options.json ? [JSON.stringify(keys, null, 2)] : describeKeys(keys);
      for (const line of lines) context.output.result(line);
    });
  command
    .command('rotate')
    .description('make a newer key, and bring everything under it')
    .addArgument(new Argument('<what>', 'which key').choices(WHAT))
    .option('--no-wait', 'do not wait until the service has brought everything under it')
    .action(async (what: RotatedKey, options: { readonly wait: boolean }) => {
      const service = connect(context);
      await service.rotateKeys(what);
      if (!options.wait) return context.output.note('A newer key wraps from now on.');
      await follow(service, what, context);
    });
  command
    .command('destroy <name>')
    .description('destroy an old root key for good, with what lies under it in old backups')
    .option('--yes', 'do it: backups from before its exchange can never be read again')
    .action(async (name: string, options: { readonly yes?: boolean }) => {
      if (!options.yes) {
        throw new CommandError(
          `Backups whose keys lie under ${name} can never be read again, by anybody. If that is meant, add --yes.`,
        );
      }
      await connect(context).destroyRootKey(name);
      context.output.note(`${name} is destroyed.`);
    });
}

async function follow(
  service: RecordsClient,
  what: RotatedKey,
  { output }: CommandContext,
): Promise<void> {
  const progress = output.items(what === 'root' ? 'keys of tenants' : 'rows');
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
      ? 'Everything lies under the new root key. The old one can be destroyed: cloister keys status'
      : 'Everything is under the new key. The old one is destroyed as soon as nothing needs it.',
  );
}

function connect(context: CommandContext): RecordsClient {
  return new ServiceClient(chooseConnection(context.env, configOf(context, {}))).records;
}
