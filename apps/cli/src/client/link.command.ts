import type { Command } from 'commander';
import { type CommandContext, configOf } from '../context.js';
import { chooseConnection } from './connection.js';
import { ServiceClient } from './service-client.js';

export function addLink(program: Command, context: CommandContext): void {
  program
    .command('link')
    .description('make a new one-time link into the running service')
    .action(async () => {
      const client = new ServiceClient(chooseConnection(context.env, configOf(context, {})));
      context.output.result(await client.createLink());
      context.output.note('It works once, within an hour.');
    });
}
