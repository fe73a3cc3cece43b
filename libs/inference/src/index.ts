export {
  type AdapterChoice,
  adapterChoice,
  type CatalogAdapter,
  findAdapter,
} from './adapter-catalog.js';
export {
  AdapterFileMissing,
  AdapterNotUsable,
  AdapterOfAnotherModel,
  MergedHashDiffers,
  MergeFailed,
  UnknownAdapter,
  WrongAdapterHash,
} from './adapter.errors.js';
export {
  type ChatMessage,
  type EndReason,
  type Engine,
  type EngineInfo,
  type GenerateRequest,
  type GenerationEnd,
  type GenerationEvent,
  NEAR_GREEDY,
  type Sampling,
} from './engine.js';
export {
  EngineClosed,
  EngineCrashed,
  EngineTimeout,
  GenerationFailed,
  ModelNotUsable,
  PromptTooLong,
} from './engine.errors.js';
export { ExtractiveEngine, type ExtractiveOptions } from './extractive.engine.js';
export type { Adapter, ModelIdentity } from './identity.js';
export { LlamaCppEngine, type LlamaCppOptions } from './llama-cpp.engine.js';
export { createEngine, type EngineChoice, EXTRACTIVE } from './create-engine.js';
export {
  BUILT_IN_CATALOG,
  type CatalogModel,
  findModel,
  type ModelCatalog,
  readCatalog,
} from './model-catalog.js';
export {
  CatalogNotReadable,
  DiskFull,
  ModelFileMissing,
  ModelNotFetched,
  PipMissing,
  UnknownModel,
  WrongModelHash,
} from './model.errors.js';
export type { ModelProgress } from './model-progress.js';
export { mergeAdapter, type MergeOutcome } from './merge/merge-adapter.js';
export { resolveModel, type ResolvedModel, type ResolveOptions } from './resolve-model.js';
export { resolveWeights, type ResolvedWeights, type WeightsChoice } from './resolve-weights.js';
export { type SentenceSpan, splitSentences } from './sentences.js';
