import { Argument, type Command } from 'commander';
import { chooseConnection } from '../client/connection.js';
import type { LimitName, RecordsClient } from '../client/records-client.js';
import { ServiceClient } from '../client/service-client.js';
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

export function addLimits(program: Command, context: CommandContext): void {
  const { output } = context;
  const connect = (): RecordsClient =>
    new ServiceClient(chooseConnection(context.env, configOf(context, {}))).records;
  const name = new Argument('<name>', 'of the limit').choices(NAMES);
  const command = program
    .command('limits')
    .description('what the tenant allows below the limits of the installation')
    .addHelpText(
      'after',
      `
A limit never allows more than the installation does, and every refusal says its number. Quotas count what
one client system or person brought in over the last 24 hours; without one there is no quota.

Examples:
  cloister limits set file-bytes 10000000
  cloister limits set pages 300
  cloister limits set documents-per-day 5000
  cloister limits clear pages
  cloister limits list`,
    );
  command
    .command('list')
    .description('print those that are set')
    .action(async () => {
      const limits = await connect().limits();
      if (limits.length === 0) output.note('There are none: all is as the installation has it.');
      for (const limit of limits) output.result(`${limit.name.padEnd(18)} ${limit.value}`);
    });
  command
    .command('set')
    .description('set a limit; it holds for what comes in from then on')
    .addArgument(name)
    .argument('<value>', 'bytes, seconds or a count', wholeNumber)
    .action(async (of: LimitName, value: number) => {
      await connect().setLimit(of, value);
      output.note('Set.');
    });
  command
    .command('clear')
    .description('go back to the limit of the installation, or to no quota')
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
