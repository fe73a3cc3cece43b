import type { Command } from 'commander';
import { operatorConnection } from '../client/connection.js';
import { serviceAddress } from '../client/service-address.js';
import { ServiceClient } from '../client/service-client.js';
import type { TenantsClient } from '../client/tenants-client.js';
import { columns } from '../columns.js';
import { CommandError } from '../command-error.js';
import { type CommandContext, configOf } from '../context.js';

interface NewNames {
  readonly name?: string;
  readonly shortName?: string;
}

export function addTenant(program: Command, context: CommandContext): void {
  const { output } = context;
  const command = program
    .command('tenant')
    .description('the organizations that use this installation, none of which sees another')
    .addHelpText(
      'after',
      `
Examples:
  cloister tenant add st-anna --name "St. Anna Hospital"   prints a link to its first administrator
  cloister tenant list
  cloister tenant rename main --short-name st-mary --name "St. Mary Hospital"
  cloister tenant suspend st-anna          nobody of it signs in, no system of it is served
  cloister tenant resume st-anna
  cloister user list --tenant st-anna      what other commands act in

Once there are two, whoever signs in says which organization is theirs, by its short name.`,
    );
  command
    .command('add <shortName>')
    .description('add an organization and print the one-time link to its first administrator')
    .requiredOption('--name <text>', 'what its people see')
    .action(async (shortName: string, { name }: { readonly name: string }) => {
      const { link } = await connect(context).add({ shortName, name });
      const config = configOf(context, {});
      output.result(new URL(link.path, serviceAddress(operatorConnection(config), config)).href);
      output.note(
        `It is good once, within an hour; another: cloister link --tenant ${shortName}. Its people sign in with the organization ${shortName}, or at /o/${shortName}.`,
      );
    });
  command
    .command('list')
    .description('list the organizations, the first one first')
    .option('--json', 'print them as JSON')
    .action(async (options: { readonly json?: boolean }) => {
      const tenants = await connect(context).list();
      if (options.json) return output.result(JSON.stringify(tenants, null, 2));
      const lines = tenants.map(({ shortName, name, suspendedAt, administratorNeeded }) => [
        shortName,
        name,
        suspendedAt === null ? '' : `suspended since ${suspendedAt.slice(0, 10)}`,
        administratorNeeded ? 'has no administrator yet' : '',
      ]);
      for (const line of columns(lines)) output.result(line);
    });
  command
    .command('rename <shortName>')
    .description('give an organization another name, or short name, which holds at once')
    .option('--name <text>', 'what its people see')
    .option('--short-name <shortName>', 'what they say when they sign in')
    .action(async (shortName: string, names: NewNames) => {
      if (names.name === undefined && names.shortName === undefined) {
        throw new CommandError('Say the new name: --name, --short-name, or both.');
      }
      await connect(context).rename(shortName, names);
      output.note('Renamed.');
    });
  command
    .command('suspend <shortName>')
    .description(
      'refuse its people and systems; its data is kept, and what is under way is finished',
    )
    .action(async (shortName: string) => {
      await connect(context).suspend(shortName);
      output.note('Suspended. All its sessions have ended.');
    });
  command
    .command('resume <shortName>')
    .description('let its people and systems in again')
    .action(async (shortName: string) => {
      await connect(context).resume(shortName);
      output.note('Resumed.');
    });
}

function connect(context: CommandContext): TenantsClient {
  return new ServiceClient(operatorConnection(configOf(context, {}))).tenants;
}
