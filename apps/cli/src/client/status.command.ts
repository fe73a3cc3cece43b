import type { Command } from 'commander';
import { type CommandContext, configOf } from '../context.js';
import { chooseConnection } from './connection.js';
import { ServiceClient } from './service-client.js';

export function addStatus(program: Command, context: CommandContext): void {
  program
    .command('status')
    .description('say how the running service is')
    .option('--json', 'print it as JSON')
    .action(async (options: { readonly json?: boolean }) => {
      const client = new ServiceClient(chooseConnection(context.env, configOf(context, {})));
      const status = await client.status();
      const lines = options.json ? [JSON.stringify(status, null, 2)] : describe(status);
      for (const line of lines) context.output.result(line);
    });
}

function describe(fields: Readonly<Record<string, unknown>>, indent = ''): string[] {
  const lines: string[] = [];
  for (const [name, value] of Object.entries(fields)) {
    if (isRecord(value)) lines.push(`${indent}${name}`, ...describe(value, `${indent}  `));
    else
      lines.push(
        `${indent}${name.padEnd(20)} ${typeof value === 'string' ? value : JSON.stringify(value)}`,
      );
  }
  return lines;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
