import { resolve } from 'node:path';
import {
  type AdapterChoice,
  adapterChoice,
  createEngine,
  type Engine,
  readAllowList,
  readCatalog,
} from '@app/inference';
import type { Config } from '@app/platform';
import type { CommandContext } from '../context.js';
import { FetchLines, fetchModel } from '../up/model/fetch-model.js';

/** Fetches what is configured, if need be, and opens it as the service does. */
export async function openEngine(
  config: Config,
  adapter: AdapterChoice,
  concurrency: number,
  { output }: CommandContext,
  signal: AbortSignal,
): Promise<Engine> {
  const lines = new FetchLines(output, { shown: true });
  await fetchModel(config, lines, signal, { adapter }).finally(() => lines.end());
  return await createEngine(
    {
      model: config.model,
      server: config.engineServer,
      adapter,
      modelsFolder: config.data.models,
      catalog: await readCatalog(config.modelCatalog ?? undefined),
      allowList: await readAllowList(config),
      stores: config.modelStores,
      concurrency,
      sandbox: { setting: config.worker.sandbox, hiddenFolders: [config.data.path] },
    },
    { signal },
  );
}

/** A file is told from an id by its path or its ending. */
export function chosenAdapter(word: string | null): AdapterChoice {
  const isFile = word !== null && (word.includes('/') || word.endsWith('.gguf'));
  return isFile ? { kind: 'file', path: resolve(word) } : adapterChoice(word);
}

/** A server's names of models may hold what a folder's cannot. */
export function nameOf({ info }: Engine, config: Config): string {
  return (info.model?.id ?? config.model).replaceAll(/[^\w.-]+/g, '-');
}
