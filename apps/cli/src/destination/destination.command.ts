import { type Command, Option } from 'commander';
import { chooseConnection } from '../client/connection.js';
import type { DestinationsClient } from '../client/clients/destinations-client.js';
import { ServiceClient } from '../client/clients/service-client.js';
import { columns } from '../columns.js';
import { CommandError } from '../command-error.js';
import { type CommandContext, configOf } from '../context.js';
import type { DeliveredEvent, Hl7AgreementRequest } from '@app/api-client';
import { WRITTEN_CHARSETS as CHARSETS } from '@app/hl7';

const EVENTS = [
  'drafted',
  'signed',
  'amended',
  'withdrawn',
  'source-changed',
] as const satisfies readonly DeliveredEvent[];

export function defineDestination(command: Command, context: CommandContext): void {
  const { output } = context;
  command.addHelpText(
    'after',
    `
Examples:
  cloister destination add "Ward system" https://ehr.hospital.example/cloister
  cloister destination add "Archive" https://archive.example/in --event signed withdrawn
  cloister destination add "Portal" https://portal.example/in --event signed amended withdrawn source-changed
  cloister destination add "Record" mllps://ehr.example:2575 --hl7 EHR --facility WARD
  cloister destination add "Results" mllps://lab.example:2575 --hl7 LIS --messages ORU
  cloister destination add "Answers" mllps://his.example:2576 --hl7 HIS --event none
  cloister destination list
  cloister destination test "Ward system"
  cloister destination secret "Ward system"   a new one; for one day both are used for signing
  cloister destination approve "Ward system 1a2b3c4d" https://ehr.hospital.example/hook
  cloister destination off "Ward system"`,
  );
  command
    .command('list')
    .description('list destinations and what is waiting for them')
    .action(async () => {
      const { items, allowedHosts } = await connectDestinations(context).list();
      output.note(`Allowed hosts: ${allowedHosts.join(', ') || 'none (CLOISTER_DELIVERY_HOSTS)'}`);
      if (items.length === 0) return;
      const rows = items.map((each) => [
        each.id,
        each.kind,
        each.state,
        String(each.waiting),
        String(each.deadLettered),
        each.name,
        each.address,
      ]);
      const head = ['id', 'kind', 'state', 'waiting', 'dead-lettered', 'name', 'address'];
      for (const line of columns([head, ...rows])) output.result(line);
    });
  addAdd(command, context);
  command
    .command('secret <nameOrId>')
    .description('create and print a new secret; for one day the previous one signs too')
    .action(async (nameOrId: string) => {
      const client = connectDestinations(context);
      output.result(await client.renewSecret(await destinationId(client, nameOrId)));
    });
  addActions(command, context);
}

interface AddOptions extends Omit<Hl7AgreementRequest, 'receivingApplication'> {
  readonly event?: readonly (DeliveredEvent | 'none')[];
  readonly hl7?: string;
  readonly facility?: string;
}

function addAdd(command: Command, context: CommandContext): void {
  const { output } = context;
  command
    .command('add <name> <address>')
    .description('add a destination; the secret of a webhook is printed only once')
    .addOption(
      new Option(
        '--event <events...>',
        'events to notify about (signed amended withdrawn); source-changed: the source changed, webhooks only; none: it receives acknowledgements only',
      ).choices([...EVENTS, 'none']),
    )
    .option('--hl7 <application>', 'sends HL7 messages; the receiver’s name in MSH-5')
    .option('--facility <name>', 'the receiver’s name in MSH-6')
    .addOption(
      new Option('--messages <type>', 'documents (MDM) or results (ORU)').choices(['MDM', 'ORU']),
    )
    .addOption(
      new Option('--withdrawal <event>', 'event of a signed document (T10)').choices([
        'T10',
        'T11',
      ]),
    )
    .addOption(
      new Option(
        '--acknowledgement <which>',
        'what to request in MSH-15 and MSH-16 (original)',
      ).choices(['original', 'accept', 'both']),
    )
    .addOption(
      new Option(
        '--try-again <code>',
        'acknowledgement codes that lead to another attempt (AE)',
      ).choices(['AE', 'AR']),
    )
    .addOption(new Option('--processing-id <id>', 'MSH-11 (P)').choices(['P', 'T', 'D']))
    .addOption(new Option('--charset <name>', 'MSH-18 (UNICODE UTF-8)').choices(CHARSETS))
    .action(async (name: string, address: string, { event, hl7, ...agreed }: AddOptions) => {
      const given = {
        name,
        address,
        ...(event && { events: event.filter((each) => each !== 'none') }),
        ...(hl7 !== undefined && { hl7: agreementOf(hl7, agreed) }),
      };
      const { secret } = await connectDestinations(context).add(given);
      if (secret === null) return output.note('Added.');
      output.result(secret);
      output.note('Store it safely now: it can’t be shown again.');
    });
}

function agreementOf(
  receivingApplication: string,
  { facility, ...rest }: Omit<AddOptions, 'event' | 'hl7'>,
): Hl7AgreementRequest {
  return {
    receivingApplication,
    ...(facility !== undefined && { receivingFacility: facility }),
    ...rest,
  };
}

function addActions(command: Command, context: CommandContext): void {
  const { output } = context;
  command
    .command('approve <nameOrId> <address>')
    .description('approve what a client system requested through FHIR, at the address you checked')
    .action(async (nameOrId: string, address: string) => {
      const client = connectDestinations(context);
      await client.approve(await destinationId(client, nameOrId), address);
      output.note('Approved. It is notified of events from now on.');
    });
  const act = (
    name: string,
    description: string,
    note: string,
    work: (client: DestinationsClient, id: string) => Promise<void>,
  ): void => {
    command
      .command(`${name} <nameOrId>`)
      .description(description)
      .action(async (nameOrId: string) => {
        const client = connectDestinations(context);
        await work(client, await destinationId(client, nameOrId));
        output.note(note);
      });
  };
  act('test', 'send a test event', 'Test event queued. See: cloister delivery list', (client, id) =>
    client.test(id),
  );
  act('off', 'turn it off: events wait', 'Off.', (client, id) => client.setState(id, 'off'));
  act('on', 'turn it on again: waiting events are sent', 'On.', (client, id) =>
    client.setState(id, 'on'),
  );
  act('remove', 'remove it and everything waiting for it', 'Removed.', (client, id) =>
    client.remove(id),
  );
}

export function connectDestinations(context: CommandContext): DestinationsClient {
  return new ServiceClient(chooseConnection(context.env, configOf(context, {}))).destinations;
}

export async function destinationId(client: DestinationsClient, nameOrId: string): Promise<string> {
  const { items } = await client.list();
  const found = items.find(({ id, name }) => id === nameOrId || name === nameOrId);
  if (found) return found.id;
  throw new CommandError('No destination has that name or id. See: cloister destination list');
}
