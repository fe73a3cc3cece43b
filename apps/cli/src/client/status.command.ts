import type { Command } from 'commander';
import { type CommandContext, configOf } from '../context.js';
import { chooseConnection } from './connection.js';
import { ServiceClient } from './service-client.js';

export function addStatus(program: Command, context: CommandContext): void {
  program
    .command('status')
    .description('say how much work the running service has')
    .option('--json', 'print it as JSON')
    .action(async (options: { readonly json?: boolean }) => {
      const client = new ServiceClient(chooseConnection(context.env, configOf(context, {})));
      const status = await client.status();
      const { output } = context;
      if (options.json) return output.result(JSON.stringify(status, null, 2));
      output.result(`Cloister ${status.version} is running.`);
      for (const { name, waiting, active, delayed } of status.queues) {
        output.result(
          `  ${name.padEnd(14)} ${waiting} waiting, ${active} under way, ${delayed} put off`,
        );
      }
    });
}
