import type { Command } from 'commander';
import { chooseConnection } from '../client/connection.js';
import { ServiceClient } from '../client/clients/service-client.js';
import { type CommandContext, configOf } from '../context.js';

export function defineQuarantine(command: Command, context: CommandContext): void {
  const { output } = context;
  const connect = (): ServiceClient =>
    new ServiceClient(chooseConnection(context.env, configOf(context, {})));
  command.addHelpText(
    'after',
    `
Quarantined documents are not read, and their content is not released. The scanner’s finding is in the audit
trail. If the scanner was wrong, release the document; otherwise erase it with "cloister erase".

Examples:
  cloister quarantine list
  cloister quarantine release 01990f6e-… --reason "false alarm, checked by IT on 24 November"`,
  );
  command
    .command('list')
    .description('list them, newest first')
    .action(async () => {
      const held = await connect().quarantined();
      if (held.length === 0) output.note('No documents in quarantine.');
      for (const { id, source, createdAt } of held) {
        output.result(`${id}  ${source.padEnd(4)}  received ${createdAt.slice(0, 10)}`);
      }
    });
  command
    .command('release <document>')
    .description('release a document from quarantine; it is not scanned again')
    .requiredOption('--reason <text>', 'reason; stored encrypted with the document')
    .action(async (documentId: string, { reason }: { readonly reason: string }) => {
      await connect().records.releaseDocument(documentId, reason);
      output.note('Released. Its text is read next.');
    });
}
