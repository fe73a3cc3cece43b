import type { Command } from 'commander';
import { type CommandContext, configOf } from '../context.js';
import { chooseConnection } from './connection.js';
import { ServiceClient } from './service-client.js';
import { serviceAddress } from './service-address.js';

export function addLink(program: Command, context: CommandContext): void {
  program
    .command('link')
    .description('make a new one-time link, with which the first administrator is made')
    .addHelpText(
      'after',
      `
Once there is an administrator, everybody signs in. A link for a new password is made with
  cloister user reset NAME`,
    )
    .action(async () => {
      const config = configOf(context, {});
      const connection = chooseConnection(context.env, config);
      const path = await new ServiceClient(connection).createLink();
      context.output.result(new URL(path, serviceAddress(connection, config)).href);
      context.output.note('It is good once, within an hour.');
    });
}
