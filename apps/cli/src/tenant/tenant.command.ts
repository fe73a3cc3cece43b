import type { Command } from 'commander';
import { operatorConnection } from '../client/connection.js';
import { serviceAddress } from '../client/service-address.js';
import { ServiceClient } from '../client/clients/service-client.js';
import type { TenantsClient } from '../client/clients/tenants-client.js';
import { columns } from '../columns.js';
import { CommandError } from '../command-error.js';
import { type CommandContext, configOf } from '../context.js';

interface NewNames {
  readonly name?: string;
  readonly shortName?: string;
}

export function defineTenant(command: Command, context: CommandContext): void {
  const { output } = context;
  command.addHelpText(
    'after',
    `
Examples:
  cloister tenant add st-anna --name "St. Anna Hospital"   prints a link to its first administrator
  cloister tenant list
  cloister tenant rename main --short-name st-mary --name "St. Mary Hospital"
  cloister tenant suspend st-anna          its people and systems lose access
  cloister tenant resume st-anna
  cloister user list --tenant st-anna      run another command for an organization

Once there are two organizations, people give the short name of theirs when they sign in.`,
  );
  command
    .command('add <shortName>')
    .description('add an organization and print the one-time link for its first administrator')
    .requiredOption('--name <text>', 'name that its people see')
    .action(async (shortName: string, { name }: { readonly name: string }) => {
      const { link } = await connect(context).add({ shortName, name });
      const config = configOf(context, {});
      output.result(new URL(link.path, serviceAddress(operatorConnection(config), config)).href);
      output.note(
        `The link works once, within one hour; to get another: cloister link --tenant ${shortName}. Its people sign in with the organization ${shortName}, or at /o/${shortName}.`,
      );
    });
  command
    .command('list')
    .description('list the organizations, the default one first')
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
    .description('change the name or short name of an organization, effective immediately')
    .option('--name <text>', 'name that its people see')
    .option('--short-name <shortName>', 'name that they enter to sign in')
    .action(async (shortName: string, names: NewNames) => {
      if (names.name === undefined && names.shortName === undefined) {
        throw new CommandError('Give the new name: --name, --short-name, or both.');
      }
      await connect(context).rename(shortName, names);
      output.note('Renamed.');
    });
  command
    .command('suspend <shortName>')
    .description(
      'block access for its people and systems; data is kept, and work in progress is finished',
    )
    .action(async (shortName: string) => {
      await connect(context).suspend(shortName);
      output.note('Suspended. All its sessions were signed out.');
    });
  command
    .command('resume <shortName>')
    .description('restore access for its people and systems')
    .action(async (shortName: string) => {
      await connect(context).resume(shortName);
      output.note('Resumed.');
    });
}

function connect(context: CommandContext): TenantsClient {
  return new ServiceClient(operatorConnection(configOf(context, {}))).tenants;
}
