import { copyFile, mkdir, rename } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import {
  adapterFile,
  areSameWeights,
  CandidateWithoutModel,
  type EvaluationRecord,
  readEvaluation,
  requireNotWorse,
} from '@app/model-ops';
import { type AdapterChoice, requireAllowed, resolveWeights } from '@app/inference';
import type { Command } from 'commander';
import { operatorConnection } from '../client/connection.js';
import { ServiceClient } from '../client/clients/service-client.js';
import { CommandError } from '../command-error.js';
import type { CommandContext, FolderOptions } from '../context.js';
import { Stopping } from '../eval/stopping.js';
import { agreedDataSets, dataSetsOfManifest } from './adapter-manifest.js';
import { type Models, openModels } from './models.js';

interface ProposeOptions extends FolderOptions {
  readonly eval: string;
  readonly against?: string;
  readonly adapter?: string;
  readonly dataset: readonly string[];
  readonly reason?: string;
  readonly json?: boolean;
}

export function addPropose(command: Command, context: CommandContext): void {
  command
    .command('propose')
    .description('propose an evaluated model and adapter for activation; two people approve it')
    .requiredOption('--eval <folder>', 'folder of the candidate’s run, made with --against')
    .option(
      '--against <folder>',
      'folder of the active model’s run (default: next to the candidate’s)',
    )
    .option('--adapter <file>', 'the adapter, if no catalog lists it')
    .option(
      '--dataset <id>',
      'a kept data set that the adapter was trained on, if no manifest lists it; repeatable',
      (id: string, before: readonly string[]) => [...before, id],
      [],
    )
    .option('--reason <text>', 'reason for the audit trail')
    .option('--json', 'print the release as JSON')
    .option('--data <folder>', 'the data folder (CLOISTER_DATA, else ./data)')
    .addHelpText(
      'after',
      `
The candidate is refused if the evaluation shows that it is significantly worse, if it has fewer than 50 items,
if it was compared with anything other than the active model, or if a file of either run has changed. Two
model stewards then approve it on the page Administration, Models. After the second approval the workers
load it, each once it has finished its current summary.

The data sets that the adapter was trained on are read from the manifest.json next to it, which finetune
writes; --dataset must not contradict it.

Examples:
  cloister eval --set notes.jsonl --profile visit-note --out runs/now
  cloister eval --set notes.jsonl --profile visit-note --adapter mine.gguf --out runs/mine --against runs/now
  cloister model allow mine.gguf
  cloister model propose --eval runs/mine --adapter mine.gguf --reason "our own notes"`,
    )
    .action(async (options: ProposeOptions) => {
      const { output } = context;
      const models = await openModels(context, options);
      const evaluation = await readEvaluation(options.eval, options.against ?? null);
      requireNotWorse(evaluation);
      const adapter = await keepWeights(models, evaluation, options.adapter ?? null);
      const found = adapter && dataSetsOfManifest(adapter);
      const client = new ServiceClient(
        operatorConnection(models.config, context.env['CLOISTER_TENANT']),
      );
      const release = await client.releases.propose({
        evaluation,
        datasetIds: [...agreedDataSets(options.dataset, found)],
        ...(options.reason !== undefined && { reason: options.reason }),
      });
      if (options.json) return output.result(JSON.stringify(release, null, 2));
      output.result(release.id);
      output.note('Proposed. Two model stewards must approve it: Administration, Models.');
    });
}

/** Makes sure that a worker will find what was evaluated, and may load it; the file of its adapter. */
async function keepWeights(
  { config, catalog, allowList }: Models,
  { candidate }: EvaluationRecord,
  file: string | null,
): Promise<{ readonly path: string; readonly sha256: string } | null> {
  const { model, adapter } = candidate;
  if (!model) throw new CandidateWithoutModel();
  using stopping = new Stopping('Stopped. Nothing was proposed.');
  const known = (catalog.adapters ?? []).some(
    ({ id, sha256 }) => id === adapter?.id && sha256 === adapter.sha256,
  );
  const choice = adapterOf(adapter, known, file);
  const weights = await resolveWeights(
    catalog,
    { model: model.id, adapter: choice },
    config.data.models,
    { signal: stopping.signal, stores: config.modelStores, fetch: 'never' },
  );
  requireAllowed(allowList, weights);
  const { identity, adapter: found } = weights;
  const here = {
    model: identity.sha256 === null ? null : { id: identity.id, sha256: identity.sha256 },
    adapter: found && { id: found.id, sha256: found.sha256 },
  };
  if (!areSameWeights(here, candidate)) {
    throw new CommandError(
      'The model or adapter on this machine is not the one that was evaluated.',
    );
  }
  if (choice.kind === 'file' && adapter) {
    const path = adapterFile(config.data, adapter);
    await mkdir(dirname(path), { recursive: true, mode: 0o700 });
    await copyFile(choice.path, `${path}.new`);
    await rename(`${path}.new`, path);
    return { path: choice.path, sha256: adapter.sha256 };
  }
  return found?.path ? { path: found.path, sha256: found.sha256 } : null;
}

function adapterOf(
  adapter: EvaluationRecord['candidate']['adapter'],
  known: boolean,
  file: string | null,
): AdapterChoice {
  if (!adapter) return { kind: 'none' };
  if (known) return { kind: 'catalog', id: adapter.id };
  if (file !== null) return { kind: 'file', path: resolve(file) };
  throw new CommandError(
    `No catalog lists the adapter ${adapter.id}. Give its file: --adapter FILE.`,
  );
}
