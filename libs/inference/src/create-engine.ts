import type { AdapterChoice } from './adapter-catalog.js';
import { UnknownAdapter } from './adapter.errors.js';
import type { Engine } from './engine.js';
import { ExtractiveEngine } from './extractive.engine.js';
import { LlamaCppEngine } from './llama-cpp.engine.js';
import { type ModelCatalog, readCatalog } from './model-catalog.js';
import type { ModelProgress } from './model-progress.js';
import { resolveWeights } from './resolve-weights.js';

/** The choice of the engine that works without a model. */
export const EXTRACTIVE = 'extractive';

export interface EngineChoice {
  /** `extractive`, or an id of the catalog. What is chosen is what runs: there is no falling back. */
  readonly model: string;
  readonly modelsFolder: string;
  /** @default the built-in catalog */
  readonly catalog?: ModelCatalog;
  /** @default the catalog's default for the model, if it has one */
  readonly adapter?: AdapterChoice;
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
    adapter: adapterChoice = { kind: 'default' },
    modelsFolder,
    catalog: given,
    ...engineOptions
  } = choice;
  if (id === EXTRACTIVE) {
    assertNoAdapter(adapterChoice);
    return new ExtractiveEngine(
      choice.contextTokens === undefined ? {} : { contextTokens: choice.contextTokens },
    );
  }
  const catalog = given ?? (await readCatalog());
  const { model, identity, path, adapter } = await resolveWeights(
    catalog,
    { model: id, adapter: adapterChoice },
    modelsFolder,
    options,
  );
  return LlamaCppEngine.open(
    {
      contextTokens: model.contextTokens,
      ...engineOptions,
      model: { ...identity, path },
      ...(adapter && { adapter }),
    },
    options.signal,
  );
}

/** One that was named and would not be used is a mistake that somebody should hear of. */
function assertNoAdapter(choice: AdapterChoice): void {
  if (choice.kind === 'catalog') throw new UnknownAdapter(choice.id, EXTRACTIVE, []);
  if (choice.kind === 'file') throw new UnknownAdapter(choice.path, EXTRACTIVE, []);
}
