import { Argument, type Command } from 'commander';
import { chooseConnection } from '../client/connection.js';
import type { LimitName, RecordsClient } from '../client/clients/records-client.js';
import { ServiceClient } from '../client/clients/service-client.js';
import { CommandError } from '../command-error.js';
import { type CommandContext, configOf } from '../context.js';

const NAMES = [
  'file-bytes',
  'extract-seconds',
  'pages',
  'scanned-pages',
  'pixels',
  'unpacked-bytes',
  'nesting',
  'attachments',
  'documents-per-day',
  'bytes-per-day',
] as const satisfies readonly LimitName[];

export function defineLimits(command: Command, context: CommandContext): void {
  const { output } = context;
  const connect = (): RecordsClient =>
    new ServiceClient(chooseConnection(context.env, configOf(context, {}))).records;
  const name = new Argument('<name>', 'name of the limit').choices(NAMES);
  command.addHelpText(
    'after',
    `
A limit can only be stricter than that of the installation, and every refusal states its value. Quotas count
what one client system or person sent in the last 24 hours; by default there is no quota.

Examples:
  cloister limits set file-bytes 10000000
  cloister limits set pages 300
  cloister limits set documents-per-day 5000
  cloister limits clear pages
  cloister limits list`,
  );
  command
    .command('list')
    .description('list the limits that are set')
    .action(async () => {
      const limits = await connect().limits();
      if (limits.length === 0) output.note('No limits are set: those of the installation apply.');
      for (const limit of limits) output.result(`${limit.name.padEnd(18)} ${limit.value}`);
    });
  command
    .command('set')
    .description('set a limit; it applies to what arrives from then on')
    .addArgument(name)
    .argument('<value>', 'bytes, seconds or a count', wholeNumber)
    .action(async (of: LimitName, value: number) => {
      await connect().setLimit(of, value);
      output.note('Set.');
    });
  command
    .command('clear')
    .description('return to the limit of the installation, or to no quota')
    .addArgument(name)
    .action(async (of: LimitName) => {
      await connect().clearLimit(of);
      output.note('Cleared.');
    });
}

function wholeNumber(text: string): number {
  if (!/^\d{1,15}$/.test(text)) throw new CommandError(`${text} is not a whole number.`);
  return Number(text);
}
