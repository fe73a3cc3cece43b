import { type CatalogModel, findModel, verifyModelFile } from '@app/inference';
import type { Command } from 'commander';
import { columns } from '../columns.js';
import { CommandError } from '../command-error.js';
import type { CommandContext, FolderOptions } from '../context.js';
import { Stopping } from '../eval/stopping.js';
import { type Models, openModels } from './models.js';

interface Verified {
  readonly id: string;
  readonly path: string;
  readonly sha256: string;
  /** `wrong`: not the file that the catalog names. `not allowed`: on no list of files that may be loaded. */
  readonly state: 'ok' | 'wrong' | 'not allowed';
}

export function addVerify(command: Command, context: CommandContext): void {
  command
    .command('verify [id]')
    .description('read and verify model files (default: all on this machine)')
    .option('--json', 'print what was found as JSON')
    .option('--data <folder>', 'the data folder (CLOISTER_DATA, else ./data)')
    .addHelpText('after', '\nExits with 1 if a file is wrong or not allowed. Changes nothing.')
    .action(
      async (id: string | undefined, options: FolderOptions & { readonly json?: boolean }) => {
        const { output } = context;
        const models = await openModels(context, options);
        using stopping = new Stopping('Stopped.');
        const wanted = id === undefined ? models.catalog.models : [findModel(models.catalog, id)];
        const found: Verified[] = [];
        for (const model of wanted) {
          const verified = await verify(models, model, context, stopping.signal);
          if (verified) found.push(verified);
          else if (id !== undefined) throw new CommandError(`${id} is not on this machine.`);
        }
        if (options.json) output.result(JSON.stringify(found, null, 2));
        else print(found, context);
        const bad = found.filter(({ state }) => state !== 'ok').length;
        if (bad > 0) throw new CommandError(`${bad} of ${found.length} files have problems.`);
      },
    );
}

async function verify(
  { config, allowList }: Models,
  model: CatalogModel,
  { output }: CommandContext,
  signal: AbortSignal,
): Promise<Verified | null> {
  const progress = output.download(`reading ${model.id}`);
  const file = await verifyModelFile(model, config.data.models, {
    stores: config.modelStores,
    signal,
    onProgress: ({ receivedBytes, totalBytes }) => progress.update(receivedBytes, totalBytes),
  }).finally(() => progress.end());
  if (!file) return null;
  const { path, sha256 } = file;
  const isWrong = model.sha256 !== null && model.sha256 !== sha256;
  const state = isWrong ? 'wrong' : allowList.originOf(sha256) === null ? 'not allowed' : 'ok';
  return { id: model.id, path, sha256, state };
}

function print(found: readonly Verified[], { output }: CommandContext): void {
  if (found.length === 0) output.note('No model of the catalog is on this machine.');
  for (const line of columns(found.map((one) => [one.state, one.id, one.sha256, one.path]))) {
    output.result(line);
  }
}
