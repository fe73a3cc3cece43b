import type { Command } from 'commander';
import { type CommandContext, configOf } from '../context.js';
import { chooseConnection } from './connection.js';
import { ServiceClient } from './clients/service-client.js';
import { serviceAddress } from './service-address.js';

export function defineLink(command: Command, context: CommandContext): void {
  command
    .addHelpText(
      'after',
      `
Once there is an administrator, everyone signs in. To create a link for a new password:
  cloister user reset NAME`,
    )
    .action(async () => {
      const config = configOf(context, {});
      const connection = chooseConnection(context.env, config);
      const path = await new ServiceClient(connection).createLink();
      context.output.result(new URL(path, serviceAddress(connection, config)).href);
      context.output.note('The link works once, within one hour.');
    });
}
