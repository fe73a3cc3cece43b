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
  EngineNotReachable,
  EngineRefused,
  EngineTimeout,
  GenerationFailed,
  ModelNotUsable,
  PromptTooLong,
  TokenCountUnknown,
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
export { AllowedHosts } from './remote/allowed-hosts.js';
export { OpenAiEngine, type ServerChoice } from './remote/openai.engine.js';
export { EngineHostNotAllowed } from './remote/remote.errors.js';
export { resolveModel, type ResolvedModel, type ResolveOptions } from './resolve-model.js';
export { type SentenceSpan, splitSentences } from './sentences.js';
