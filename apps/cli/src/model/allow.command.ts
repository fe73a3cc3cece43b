import { hashFile, WrongModelHash } from '@app/inference';
import type { Command } from 'commander';
import { operatorConnection } from '../client/connection.js';
import { ServiceClient } from '../client/clients/service-client.js';
import { CommandError } from '../command-error.js';
import type { CommandContext, FolderOptions } from '../context.js';
import { Stopping } from '../eval/stopping.js';
import { findNamed, type Models, type NamedFile, openModels, present } from './models.js';

const SHA256 = /^[0-9a-f]{64}$/;

interface AllowOptions extends FolderOptions {
  readonly reason?: string;
  readonly json?: boolean;
}

export function addAllow(command: Command, context: CommandContext): void {
  command
    .command('allow <fileOrId>')
    .description('add a model file to this installation’s signed list of allowed files')
    .option('--reason <text>', 'reason for the audit trail')
    .option('--json', 'print the entry as JSON')
    .option('--data <folder>', 'the data folder (CLOISTER_DATA, else ./data)')
    .addHelpText(
      'after',
      `
Reads the file and signs its sha256 with the key of this installation. The service must be running: the action
is recorded in its audit trail. First check where the file comes from and what its licence permits.

Examples:
  cloister model allow qwen2.5-7b-instruct --reason "chosen by the summaries board, minute 12"
  cloister model allow /srv/models/our-model.gguf`,
    )
    .action(async (text: string, options: AllowOptions) => {
      const { output } = context;
      const models = await openModels(context, options);
      const named = await findNamed(models, text);
      const sha256 = await hashOf(named, context);
      if (models.allowList.originOf(sha256) === 'project') {
        return output.note('This model comes with Cloister and is already allowed.');
      }
      const entry = await connect(models).allowModel({
        sha256,
        name: named.name,
        ...(options.reason !== undefined && { reason: options.reason }),
      });
      if (options.json) return output.result(JSON.stringify(entry, null, 2));
      output.result(`${sha256}  ${named.name}`);
      output.note('It may be loaded from the next start on.');
    });
}

export function addDisallow(command: Command, context: CommandContext): void {
  command
    .command('disallow <fileOrIdOrSha256>')
    .description('remove a file from this installation’s list')
    .option('--data <folder>', 'the data folder (CLOISTER_DATA, else ./data)')
    .addHelpText(
      'after',
      '\nA service that has loaded the file keeps using it until it is restarted.',
    )
    .action(async (text: string, options: FolderOptions) => {
      const models = await openModels(context, options);
      await connect(models).disallowModel(await onList(models, text, context));
      context.output.note('It is no longer loaded from the next start on.');
    });
}

function connect({ config }: Models): ServiceClient {
  return new ServiceClient(operatorConnection(config));
}

/** Read from beginning to end: a person vouches for these bytes. */
async function hashOf(named: NamedFile, { output }: CommandContext): Promise<string> {
  const { path } = present(named);
  using stopping = new Stopping('Stopped. Nothing was allowed.');
  const progress = output.download(`reading ${named.name}`);
  const sha256 = await hashFile(path, {
    signal: stopping.signal,
    onRead: (read, of) => progress.update(read, of),
  }).finally(() => progress.end());
  const pinned = named.sha256 ?? sha256;
  if (pinned !== sha256) {
    throw new WrongModelHash(path, pinned, sha256, 'Nothing was allowed. Download it again.');
  }
  return sha256;
}

/** By what it was called when it was allowed, where that is one; the file need not be here any more. */
async function onList(models: Models, text: string, context: CommandContext): Promise<string> {
  if (SHA256.test(text)) return text;
  const [entry, ...others] = models.allowList.site.filter(({ name }) => name === text);
  if (entry && others.length === 0) return entry.sha256;
  if (others.length > 0) {
    throw new CommandError(
      `Several allowed files have that name. Give the sha256 of one: ${[entry, ...others].map((one) => one?.sha256).join(', ')}`,
    );
  }
  return hashOf(await findNamed(models, text), context);
}
