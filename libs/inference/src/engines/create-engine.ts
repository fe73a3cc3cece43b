import type { AdapterChoice } from '../models/adapter-catalog.js';
import { UnknownAdapter } from '../models/adapter.errors.js';
import type { ModelStores } from '@app/platform';
import { type AllowList, readAllowList } from '../allow-list/allow-list.js';
import type { Engine } from './engine.js';
import { ExtractiveEngine } from './extractive.engine.js';
import { LlamaCppEngine } from './llama-cpp.engine.js';
import { type ModelCatalog, readCatalog } from '../models/model-catalog.js';
import type { ModelSandbox } from '../model-command.js';
import type { ModelProgress } from '../models/model-progress.js';
import { OpenAiEngine, type ServerChoice } from '../remote/openai.engine.js';
import { requireAllowed, resolveWeights } from '../models/resolve-weights.js';

/** The choice of the engine that works without a model. */
export const EXTRACTIVE = 'extractive';

export interface EngineChoice {
  /** `extractive`, or an id of the catalog. What is chosen is what runs: there is no falling back. */
  readonly model: string;
  /** A server that computes in place of this machine; the model is then its own. */
  readonly server?: ServerChoice | null;
  readonly modelsFolder: string;
  /** @default the built-in catalog */
  readonly catalog?: ModelCatalog;
  /** The only files that are loaded. @default the list that comes with Cloister */
  readonly allowList?: AllowList;
  /** @default none: only files by path and those in the models folder */
  readonly stores?: ModelStores;
  /** @default the catalog's default for the model, if it has one */
  readonly adapter?: AdapterChoice;
  /** @default what the catalog says of the model */
  readonly contextTokens?: number;
  /** The longest source that is read whole. @default what the catalog says of the model */
  readonly effectiveContextTokens?: number;
  /** @default 1 */
  readonly concurrency?: number;
  readonly threads?: number;
  readonly silenceMs?: number;
  /** @default the strongest walls that this machine allows, and no folder to hide */
  readonly sandbox?: ModelSandbox;
}

interface OpenOptions {
  readonly signal: AbortSignal;
  readonly onProgress?: (progress: ModelProgress) => void;
}

export async function createEngine(choice: EngineChoice, options: OpenOptions): Promise<Engine> {
  const { server } = choice;
  if (server) {
    const { concurrency, silenceMs } = choice;
    return OpenAiEngine.open(
      {
        ...server,
        ...(concurrency !== undefined && { concurrency }),
        ...(silenceMs !== undefined && { silenceMs }),
      },
      options.signal,
    );
  }
  if (choice.model === EXTRACTIVE) {
    if (choice.adapter) assertNoAdapter(choice.adapter);
    return new ExtractiveEngine(
      choice.contextTokens === undefined ? {} : { contextTokens: choice.contextTokens },
    );
  }
  return openLlama(choice, options);
}

/** A model of the catalog, computed on this machine. Nothing is fetched. */
export async function openLlama(
  {
    model: id,
    adapter: adapterChoice = { kind: 'default' },
    modelsFolder,
    catalog: given,
    allowList,
    stores,
    ...engineOptions
  }: Omit<EngineChoice, 'server'>,
  options: OpenOptions,
): Promise<LlamaCppEngine> {
  const catalog = given ?? (await readCatalog());
  const weights = await resolveWeights(
    catalog,
    { model: id, adapter: adapterChoice },
    modelsFolder,
    {
      ...options,
      ...(stores && { stores }),
      // fetching is an act of the operator's: the steps before the start, and `cloister model pull`
      fetch: 'never',
    },
  );
  requireAllowed(allowList ?? (await readAllowList()), weights);
  const { model, identity, path, adapter, languages } = weights;
  return LlamaCppEngine.open(
    {
      contextTokens: model.contextTokens,
      ...(model.effectiveContextTokens !== undefined && {
        effectiveContextTokens: model.effectiveContextTokens,
      }),
      ...engineOptions,
      model: { ...identity, path },
      ...(adapter && { adapter }),
      ...(languages && { languages }),
    },
    options.signal,
  );
}

/** One that was named and would not be used is a mistake that somebody should hear of. */
function assertNoAdapter(choice: AdapterChoice): void {
  if (choice.kind === 'catalog') throw new UnknownAdapter(choice.id, EXTRACTIVE, []);
  if (choice.kind === 'file') throw new UnknownAdapter(choice.path, EXTRACTIVE, []);
}
