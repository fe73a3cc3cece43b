import { Argument, type Command, Option } from 'commander';
import { chooseConnection } from '../client/connection.js';
import { serviceAddress } from '../client/service-address.js';
import { type PersonRequest, ServiceClient } from '../client/clients/service-client.js';
import { type CommandContext, configOf } from '../context.js';
import { peopleTable } from './people-table.js';
import { personCalled } from './person-called.js';
import { addSecondPerson } from './second-person.js';

const ROLES = [
  'author',
  'reviewer',
  'auditor',
  'administrator',
  'model_steward',
  'integration',
] as const satisfies PersonRequest['roles'];
type Role = (typeof ROLES)[number];

interface AddOptions {
  readonly displayName?: string;
  readonly role?: readonly Role[];
}

export function defineUser(command: Command, context: CommandContext): void {
  command.addHelpText(
    'after',
    `
Examples:
  cloister user add m.weber --display-name "Dr. Maria Weber"
  cloister user add j.koch --role author --role auditor
  cloister user list
  cloister user reset m.weber     a link for a new password
  cloister user reset-factors m.weber   after a lost phone or key
  cloister user unlock m.weber    after too many wrong passwords
  cloister user remove m.weber
  cloister user pending           rights that wait for a second person
  cloister user confirm m.weber   confirm an account as the second person
  cloister user second-factor required  require it for everyone`,
  );
  addAdd(command, context);
  addList(command, context);
  addReset(command, context);
  addResetFactors(command, context);
  addUnlock(command, context);
  addRemove(command, context);
  addSecondFactor(command, context);
  addSecondPerson(command, context);
}

function addAdd(command: Command, context: CommandContext): void {
  command
    .command('add <name>')
    .description('add a person and print the one-time link for choosing a password')
    .option('--display-name <text>', 'name shown to others (default: the login name)')
    .addOption(
      new Option('--role <role...>', 'role of the person (default: author and reviewer)').choices(
        ROLES,
      ),
    )
    .action(async (loginName: string, { displayName, role }: AddOptions) => {
      const { link, pendingRoles } = await connect(context).addPerson({
        loginName,
        ...(displayName !== undefined && { displayName }),
        ...(role && { roles: [...role] }),
      });
      printLink(context, link.path);
      if (pendingRoles !== null) {
        context.output.note(
          'The displayed name is easily confused with another person’s. The account has no rights until an administrator confirms it. See: cloister user pending',
        );
      }
    });
}

function addList(command: Command, context: CommandContext): void {
  command
    .command('list')
    .description('list the people')
    .option('--json', 'print them as JSON')
    .action(async (options: { readonly json?: boolean }) => {
      const { output } = context;
      const people = await connect(context).people();
      if (options.json) return output.result(JSON.stringify(people, null, 2));
      if (people.length === 0) output.note('No people yet. Add one: cloister user add NAME');
      for (const line of peopleTable(people)) output.result(line);
    });
}

function addReset(command: Command, context: CommandContext): void {
  command
    .command('reset <name>')
    .description('print a one-time link for choosing a new password')
    .action(async (name: string) => {
      const service = connect(context);
      const { id } = await personCalled(service, name);
      printLink(context, await service.createPersonLink(id));
    });
}

function addResetFactors(command: Command, context: CommandContext): void {
  command
    .command('reset-factors <name>')
    .description('remove a person’s authenticator app, passkeys and recovery codes')
    .action(async (name: string) => {
      const service = connect(context);
      await service.resetFactors((await personCalled(service, name)).id);
      context.output.note(
        'Removed. All sessions were signed out. Until the person adds a new factor, the password is enough to sign in.',
      );
    });
}

function addUnlock(command: Command, context: CommandContext): void {
  command
    .command('unlock <name>')
    .description('unlock a person after too many wrong passwords')
    .action(async (name: string) => {
      const service = connect(context);
      await service.unlockPerson((await personCalled(service, name)).id);
      context.output.note('Unlocked.');
    });
}

function addRemove(command: Command, context: CommandContext): void {
  command
    .command('remove <name>')
    .description('revoke a person’s access immediately; their past actions keep their name')
    .action(async (name: string) => {
      const service = connect(context);
      await service.removePerson((await personCalled(service, name)).id);
      context.output.note('Removed.');
    });
}

function addSecondFactor(command: Command, context: CommandContext): void {
  command
    .command('second-factor')
    .description('show or set whether everyone needs a second factor')
    .addArgument(
      new Argument('[rule]', 'takes effect immediately').choices(['required', 'optional']),
    )
    .action(async (rule: 'required' | 'optional' | undefined) => {
      const service = connect(context);
      if (rule) await service.setFactorRule(rule === 'required');
      const required = rule ? rule === 'required' : await service.isFactorRequired();
      context.output.result(required ? 'required' : 'optional');
      if (rule === 'required') {
        context.output.note(
          'People who signed in with only a password can now do nothing except add a factor.',
        );
      }
    });
}

function connect(context: CommandContext): ServiceClient {
  return new ServiceClient(chooseConnection(context.env, configOf(context, {})));
}

function printLink(context: CommandContext, path: string): void {
  const config = configOf(context, {});
  const address = serviceAddress(chooseConnection(context.env, config), config);
  context.output.result(new URL(path, address).href);
  context.output.note(
    'Send it to the person in a way that only they can read. It works once, within one hour.',
  );
}
