import type { Command } from 'commander';
import { chooseConnection } from '../client/connection.js';
import { ServiceClient } from '../client/service-client.js';
import { type CommandContext, configOf } from '../context.js';

export function addQuarantine(program: Command, context: CommandContext): void {
  const { output } = context;
  const connect = (): ServiceClient =>
    new ServiceClient(chooseConnection(context.env, configOf(context, {})));
  const command = program
    .command('quarantine')
    .description('documents in which a malware scanner found something')
    .addHelpText(
      'after',
      `
Nothing reads such a document, and its content is not given out. What the scanner found stands in the
audit trail. Release it where the scanner was wrong; be rid of it with "cloister erase".

Examples:
  cloister quarantine list
  cloister quarantine release 01990f6e-… --reason "false alarm, checked by IT on 24 November"`,
    );
  command
    .command('list')
    .description('list them, the newest first')
    .action(async () => {
      const held = await connect().quarantined();
      if (held.length === 0) output.note('There are none.');
      for (const { id, source, createdAt } of held) {
        output.result(`${id}  ${source.padEnd(4)}  came in ${createdAt.slice(0, 10)}`);
      }
    });
  command
    .command('release <document>')
    .description('let a document go on; it is not scanned again')
    .requiredOption('--reason <text>', 'why; it is sealed, and goes with the document')
    .action(async (documentId: string, { reason }: { readonly reason: string }) => {
      await connect().records.releaseDocument(documentId, reason);
      output.note('Released. Its text is read next.');
    });
}
