import { type Command, Option } from 'commander';
import { columns } from '../columns.js';
import type { CommandContext } from '../context.js';
import { connectDestinations, destinationId } from './destination.command.js';

const STATES = ['waiting', 'acknowledged', 'dead-lettered'] as const;

interface ListOptions {
  readonly destination?: string;
  readonly state?: (typeof STATES)[number];
}

interface RedeliveryOptions {
  readonly from: string;
  readonly to: string;
  readonly state?: 'acknowledged' | 'dead-lettered';
}

export function defineDelivery(command: Command, context: CommandContext): void {
  const { output } = context;
  command.addHelpText(
    'after',
    `
Examples:
  cloister delivery list --state dead-lettered
  cloister delivery resend 01990f6e-…
  cloister delivery discard 01990f6e-…
  cloister delivery redeliver "Ward system" --from 2026-11-20T00:00:00Z --to 2026-11-21T00:00:00Z`,
  );
  command
    .command('list')
    .description('list the newest 200 deliveries')
    .option('--destination <nameOrId>', 'of one destination only')
    .addOption(new Option('--state <state>', 'in one state only').choices(STATES))
    .action(async ({ destination, state }: ListOptions) => {
      const client = connectDestinations(context);
      const found = await client.deliveries({
        ...(destination !== undefined && { destination: await destinationId(client, destination) }),
        ...(state && { state }),
      });
      if (found.length === 0) return output.note('No deliveries.');
      const rows = found.map((each) => [
        each.id,
        each.event,
        each.state,
        String(each.attempts),
        [each.answer, each.status, each.reason].filter((part) => part !== null).join(' ') || '-',
        each.nextAttemptAt ?? '-',
        each.summaryId ?? '-',
      ]);
      const head = ['id', 'event', 'state', 'attempts', 'answer', 'next', 'summary'];
      for (const line of columns([head, ...rows])) output.result(line);
    });
  command
    .command('resend <delivery>')
    .description('send a delivery again, under its id; a dead-lettered one is retried')
    .action(async (id: string) => {
      await connectDestinations(context).resend(id);
      output.note('Queued for delivery again.');
    });
  command
    .command('discard <delivery>')
    .description('give up a dead-lettered delivery; the deliveries it held back continue')
    .action(async (id: string) => {
      await connectDestinations(context).discard(id);
      output.note('Discarded.');
    });
  command
    .command('redeliver <destination>')
    .description('send all deliveries of a period again, each under its id')
    .requiredOption('--from <time>', 'start of the period, such as 2026-11-20T00:00:00Z')
    .requiredOption('--to <time>', 'end of the period, not included')
    .addOption(
      new Option('--state <state>', 'only deliveries in this state').choices([
        'acknowledged',
        'dead-lettered',
      ]),
    )
    .action(async (nameOrId: string, span: RedeliveryOptions) => {
      const client = connectDestinations(context);
      const count = await client.redeliver(await destinationId(client, nameOrId), span);
      output.note(`${count} queued for delivery again.`);
    });
}
