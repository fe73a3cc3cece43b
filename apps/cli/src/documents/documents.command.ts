import { setTimeout as delay } from 'node:timers/promises';
import { type Command, InvalidArgumentError } from 'commander';
import { operatorConnection } from '../client/connection.js';
import type {
  RereadProgress,
  RereadRequest,
  RereadsClient,
} from '../client/clients/rereads-client.js';
import { ServiceClient } from '../client/clients/service-client.js';
import { CommandError } from '../command-error.js';
import { type CommandContext, configOf, type FolderOptions } from '../context.js';
import type { Output } from '../output.js';
import { wholeNumber } from '../whole-number.js';

const ASK_EVERY_MS = 1000;

interface RereadOptions extends FolderOptions {
  readonly reader?: string;
  readonly readerVersion?: number;
  readonly beforeVersion?: number;
  readonly outdated?: true;
  readonly dryRun?: true;
  readonly status?: true;
  readonly cancel?: true;
  readonly wait: boolean;
}

export function defineDocuments(command: Command, context: CommandContext): void {
  const { output } = context;
  command
    .command('reread [document]')
    .description('read documents again with the readers of this version')
    .option(
      '--reader <name>',
      'documents whose newest text was made by this reader, such as docx',
      named,
    )
    .option('--reader-version <number>', '… and by this version of the reader', wholeNumber)
    .option(
      '--before-version <number>',
      'documents whose newest text was made by a reader below this version',
      wholeNumber,
    )
    .option('--outdated', 'documents whose newest text was made by an outdated reader')
    .option('--dry-run', 'show how many documents are affected, and change nothing')
    .option('--no-wait', 'return without waiting for the result')
    .option('--status', 'show progress and failures')
    .option('--cancel', 'cancel those still waiting')
    .option('--data <folder>', 'the data folder (CLOISTER_DATA, else ./data)')
    .addHelpText(
      'after',
      `
Each document gets an additional text. Earlier texts are kept, and what was signed still refers to the text it was
signed with. New documents are read first. You can stop waiting at any time: reading continues, and "--status" shows
the progress. If a document can't be read again, its earlier text stays in use and the document is listed.

Examples:
  cloister documents reread --outdated --dry-run
  cloister documents reread --before-version 5
  cloister documents reread 01990f6e-… --no-wait`,
    )
    .action(async (documentId: string | undefined, options: RereadOptions) => {
      const connection = operatorConnection(
        configOf(context, options),
        context.env['CLOISTER_TENANT'],
      );
      const { rereads } = new ServiceClient(connection);
      if (options.status) return describe(output, await rereads.progress());
      if (options.cancel) {
        output.note(`Cancelled: ${await rereads.cancel()}.`);
        return;
      }
      const scope = scopeOf(documentId, options);
      if (options.dryRun) {
        const { documents, waited } = await rereads.preview(scope);
        output.result(`documents to read again: ${documents}, already waiting: ${waited}`);
        return;
      }
      const { documents } = await rereads.request(scope);
      output.note(`Documents to read again: ${documents}. New documents are read first.`);
      if (options.wait && documents > 0) await follow(output, rereads);
    });
}

function scopeOf(
  documentId: string | undefined,
  { reader, readerVersion, beforeVersion, outdated }: RereadOptions,
): RereadRequest {
  const scope = {
    ...(documentId !== undefined && { documentId }),
    ...(reader !== undefined && { reader }),
    ...(readerVersion !== undefined && { readerVersion }),
    ...(beforeVersion !== undefined && { beforeVersion }),
    ...(outdated && { outdated }),
  };
  if (Object.keys(scope).length === 0) {
    throw new CommandError(
      'Choose the documents: a document id, --outdated, --before-version, --reader or --reader-version.',
    );
  }
  return scope;
}

/** Until none is left, of any request. */
async function follow(output: Output, rereads: RereadsClient): Promise<void> {
  const bar = output.items('read again');
  let total = 0;
  for (;;) {
    const progress = await rereads.progress();
    const left = progress.waiting + progress.reading;
    total = Math.max(total, left);
    bar.update(total - left, total);
    if (left === 0) {
      bar.end();
      return describe(output, progress);
    }
    await delay(ASK_EVERY_MS);
  }
}

function describe(output: Output, progress: RereadProgress): void {
  const { waiting, reading, done, failed, cancelled, newDocuments, failures } = progress;
  output.result(`waiting ${waiting}, being read ${reading}`);
  output.result(`last 30 days: read again ${done}, failed ${failed}, cancelled ${cancelled}`);
  if (waiting > 0 && newDocuments > 0)
    output.note(`New documents that are read first: ${newDocuments}.`);
  if (failures.length === 0) return;
  output.note('Failed; the earlier text stays in use:');
  for (const { documentId, reason, endedAt } of failures) {
    output.result(`${documentId}  ${endedAt.slice(0, 16)}  ${reason}`);
  }
}

function named(value: string): string {
  if (value.trim() === '') throw new InvalidArgumentError('Give the name of a reader.');
  return value.trim();
}
