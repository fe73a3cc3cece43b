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
