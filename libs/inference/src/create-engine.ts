import type { ModelStores } from '@app/platform';
import { type AllowList, readAllowList } from './allow-list.js';
import type { Engine } from './engine.js';
import { ExtractiveEngine } from './extractive.engine.js';
import type { Adapter } from './identity.js';
import { LlamaCppEngine } from './llama-cpp.engine.js';
import { type ModelCatalog, readCatalog } from './model-catalog.js';
import type { ModelProgress } from './model-progress.js';
import { OpenAiEngine, type ServerChoice } from './remote/openai.engine.js';
import { resolveModel } from './resolve-model.js';

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
  readonly adapter?: Adapter & { readonly path: string };
  /** @default what the catalog says of the model */
  readonly contextTokens?: number;
  /** @default 1 */
  readonly concurrency?: number;
  readonly threads?: number;
  readonly silenceMs?: number;
}

export async function createEngine(
  choice: EngineChoice,
  options: {
    readonly signal: AbortSignal;
    readonly onProgress?: (progress: ModelProgress) => void;
  },
): Promise<Engine> {
  const {
    model: id,
    server,
    modelsFolder,
    catalog: given,
    allowList,
    stores,
    ...engineOptions
  } = choice;
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
  if (id === EXTRACTIVE) {
    return new ExtractiveEngine(
      choice.contextTokens === undefined ? {} : { contextTokens: choice.contextTokens },
    );
  }
  const catalog = given ?? (await readCatalog());
  const { model, path, sha256 } = await resolveModel(catalog, id, modelsFolder, {
    ...options,
    ...(stores && { stores }),
    // fetching is an act of the operator's: the steps before the start, and `cloister model pull`
    fetch: 'never',
  });
  const allowed = allowList ?? (await readAllowList());
  for (const file of [{ id, sha256 }, ...(choice.adapter ? [choice.adapter] : [])]) {
    allowed.require(file);
  }
  return LlamaCppEngine.open(
    {
      contextTokens: model.contextTokens,
      ...engineOptions,
      model: { id: model.id, name: model.name, sha256, path },
    },
    options.signal,
  );
}
