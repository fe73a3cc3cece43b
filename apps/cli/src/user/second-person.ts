import type { Command } from 'commander';
import { chooseConnection } from '../client/connection.js';
import { type RightsChange, ServiceClient } from '../client/clients/service-client.js';
import { type CommandContext, configOf } from '../context.js';
import { personCalled } from './person-called.js';

/** The operator as the second person for what an administrator asked for. */
export function addSecondPerson(command: Command, context: CommandContext): void {
  command
    .command('pending')
    .description('list rights that wait for a second person')
    .action(async () => {
      const changes = await connect(context).rightsChanges();
      if (changes.length === 0) context.output.note('No rights are pending.');
      for (const change of changes) context.output.result(lineOf(change));
    });
  command
    .command('confirm <name>')
    .description('approve a person’s pending rights, and confirm the account')
    .action(async (name: string) => {
      const service = connect(context);
      const { id, displayName } = await personCalled(service, name);
      for (const change of await ofPerson(service, id))
        await service.confirmRightsChange(change.id);
      await service.confirmPerson(id);
      context.output.note(`The account of ${displayName} is confirmed.`);
    });
  command
    .command('cancel <name>')
    .description('cancel a person’s pending rights; the rights they have stay')
    .action(async (name: string) => {
      const service = connect(context);
      const { id, displayName } = await personCalled(service, name);
      const changes = await ofPerson(service, id);
      for (const change of changes) await service.cancelRightsChange(change.id);
      context.output.note(
        changes.length === 0 ? `${displayName} has no pending rights.` : 'Cancelled.',
      );
    });
}

async function ofPerson(service: ServiceClient, id: string): Promise<readonly RightsChange[]> {
  return (await service.rightsChanges()).filter(({ person }) => person.id === id);
}

function lineOf({
  person,
  roles,
  memberships,
  lookAlikeOf,
  requestedBy,
  requestedThrough,
  takesEffectAt,
}: RightsChange): string {
  const what =
    roles?.join(', ') ??
    memberships?.map(({ compartmentId, clearance }) => `${compartmentId}:${clearance}`).join(', ');
  return [
    person.displayName,
    what,
    `requested by ${requestedBy?.displayName ?? requestedThrough}`,
    takesEffectAt === null
      ? 'takes effect only once confirmed'
      : `takes effect at ${takesEffectAt}`,
    ...(lookAlikeOf ? [`displayed name resembles that of ${lookAlikeOf.displayName}`] : []),
  ].join('  ');
}

function connect(context: CommandContext): ServiceClient {
  return new ServiceClient(chooseConnection(context.env, configOf(context, {})));
}
