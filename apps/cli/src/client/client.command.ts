import type { Command } from 'commander';
import { CommandError } from '../command-error.js';
import { type CommandContext, configOf } from '../context.js';
import { chooseConnection } from './connection.js';
import { ServiceClient } from './service-client.js';

export function addClient(program: Command, context: CommandContext): void {
  const command = program
    .command('client')
    .description('the systems that may use the service, each with its own API key')
    .addHelpText(
      'after',
      `
Examples:
  cloister client add "radiology system"
  cloister client add "coding assistant" --completions
  cloister client list
  cloister client revoke "radiology system"`,
    );
  const connect = (): ServiceClient =>
    new ServiceClient(chooseConnection(context.env, configOf(context, {})));

  command
    .command('add <name>')
    .description('add a system and print its API key, which is shown this once')
    .option('--completions', 'it may send texts of its own to the model, at /v1')
    .action(async (name: string, { completions = false }: { readonly completions?: boolean }) => {
      const { key } = await connect().addClient(name, { completions });
      context.output.result(key);
      context.output.note('Keep it now: it is stored nowhere and cannot be shown again.');
    });
  command
    .command('list')
    .description('list the systems')
    .option('--json', 'print them as JSON')
    .action(async (options: { readonly json?: boolean }) => {
      const clients = await connect().clients();
      if (options.json) return context.output.result(JSON.stringify(clients, null, 2));
      if (clients.length === 0)
        context.output.note('There are none. Add one: cloister client add NAME');
      for (const { id, name, completions } of clients) {
        context.output.result(`${id}  ${name}${completions ? '  (completions)' : ''}`);
      }
    });
  command
    .command('revoke <nameOrId>')
    .description('end the access of a system at once')
    .action(async (nameOrId: string) => {
      const service = connect();
      const found = (await service.clients()).find(
        ({ id, name }) => id === nameOrId || name === nameOrId,
      );
      if (!found) {
        throw new CommandError('No system has that name or id. See: cloister client list');
      }
      await service.revokeClient(found.id);
      context.output.note('Revoked.');
    });
}
