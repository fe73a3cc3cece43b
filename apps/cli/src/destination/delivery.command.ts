import { type Command, Option } from 'commander';
import { columns } from '../columns.js';
import type { CommandContext } from '../context.js';
import { connectDestinations, destinationId } from './destination.command.js';

const STATES = ['waiting', 'acknowledged', 'parked'] as const;

interface ListOptions {
  readonly destination?: string;
  readonly state?: (typeof STATES)[number];
}

interface ReplayOptions {
  readonly from: string;
  readonly to: string;
  readonly state?: 'acknowledged' | 'parked';
}

export function addDelivery(program: Command, context: CommandContext): void {
  const { output } = context;
  const command = program
    .command('delivery')
    .description('what was sent to destinations, and what waits')
    .addHelpText(
      'after',
      `
Examples:
  cloister delivery list --state parked
  cloister delivery resend 01990f6e-…
  cloister delivery discard 01990f6e-…
  cloister delivery replay "Ward system" --from 2026-11-20T00:00:00Z --to 2026-11-21T00:00:00Z`,
    );
  command
    .command('list')
    .description('list the newest 200')
    .option('--destination <nameOrId>', 'of one destination')
    .addOption(new Option('--state <state>', 'of one state').choices(STATES))
    .action(async ({ destination, state }: ListOptions) => {
      const client = connectDestinations(context);
      const found = await client.deliveries({
        ...(destination !== undefined && { destination: await destinationId(client, destination) }),
        ...(state && { state }),
      });
      if (found.length === 0) return output.note('There are none.');
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
    .description('send one again, under its id; one that was parked goes on')
    .action(async (id: string) => {
      await connectDestinations(context).resend(id);
      output.note('It is sent again.');
    });
  command
    .command('discard <delivery>')
    .description('give up one that is parked; what it held back goes on')
    .action(async (id: string) => {
      await connectDestinations(context).discard(id);
      output.note('Given up.');
    });
  command
    .command('replay <destination>')
    .description('send all of a span of time again, each under its id')
    .requiredOption('--from <time>', 'such as 2026-11-20T00:00:00Z')
    .requiredOption('--to <time>', 'before this time')
    .addOption(
      new Option('--state <state>', 'only what is in it').choices(['acknowledged', 'parked']),
    )
    .action(async (nameOrId: string, span: ReplayOptions) => {
      const client = connectDestinations(context);
      const count = await client.replay(await destinationId(client, nameOrId), span);
      output.note(`${count} sent again.`);
    });
}
