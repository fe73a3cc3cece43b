import type { Command } from 'commander';
import { type CommandContext, configOf } from '../context.js';
import { readAddress } from '../up/address-file.js';
import { chooseConnection } from './connection.js';
import { ServiceClient } from './service-client.js';

export function addLink(program: Command, context: CommandContext): void {
  program
    .command('link')
    .description('make a new one-time link into the running service')
    .action(async () => {
      const config = configOf(context, {});
      const connection = chooseConnection(context.env, config);
      const path = await new ServiceClient(connection).createLink();
      const address =
        connection.kind === 'network'
          ? connection.url
          : (readAddress(config.data) ?? `http://${config.api.host}:${config.api.port}`);
      context.output.result(new URL(path, address).href);
      context.output.note('It works once, within an hour.');
    });
}
