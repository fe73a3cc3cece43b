export {
  type AdapterChoice,
  adapterChoice,
  type CatalogAdapter,
  entailmentChoice,
  findAdapter,
  type TrainedLanguages,
} from './models/adapter-catalog.js';
export {
  AdapterFileMissing,
  AdapterNotUsable,
  AdapterOfAnotherModel,
  MergedHashDiffers,
  MergeFailed,
  NoEntailment,
  UnknownAdapter,
  WrongAdapterHash,
} from './models/adapter.errors.js';
export {
  type BoundWords,
  type ChatMessage,
  type EndReason,
  type Engine,
  type EngineInfo,
  type GenerateRequest,
  type NamesByEnding,
  type GenerationEnd,
  type GenerationEvent,
  NEAR_GREEDY,
  type PromptSession,
  type Sampling,
} from './engines/engine.js';
export {
  EngineClosed,
  EngineCrashed,
  EngineNotOpen,
  EngineNotReachable,
  EngineRefused,
  EngineTimeout,
  GenerationFailed,
  ModelNotUsable,
  PromptTooLong,
  TokenCountUnknown,
} from './engines/engine.errors.js';
export { ExtractiveEngine, type ExtractiveOptions } from './engines/extractive.engine.js';
export { LateEngine } from './engines/late-engine.js';
export { ForwardedSession } from './process/forwarded-session.js';
export type { Adapter, ModelIdentity } from './engines/identity.js';
export { inspectModel, type ModelInspection, type RunShape } from './models/inspect-model.js';
export { chooseModelSandbox, modelContents, type ModelSandbox } from './model-command.js';
export { LlamaCppEngine, type LlamaCppOptions } from './engines/llama-cpp.engine.js';
export { type AllowedBy, AllowList, readAllowList, readSiteList } from './allow-list/allow-list.js';
export { AllowedFile, signAllowList } from './allow-list/signed-list.js';
export {
  AllowListNotTrusted,
  ModelForDevelopment,
  ModelNotAllowed,
} from './allow-list/allow-list.errors.js';
export { createEngine, type EngineChoice, EXTRACTIVE, openLlama } from './engines/create-engine.js';
export {
  BUILT_IN_CATALOG,
  type CatalogModel,
  findModel,
  isPinned,
  type ModelCatalog,
  readCatalog,
} from './models/model-catalog.js';
export {
  CatalogNotReadable,
  DiskFull,
  ModelFileMissing,
  ModelNotFetched,
  NoSourceHasIt,
  PipMissing,
  UnknownModel,
  WrongModelHash,
} from './models/model.errors.js';
export { type Located, locateModel } from './models/locate-model.js';
export type { MemoryEstimate } from './models/memory-estimate.js';
export { readFetchNote } from './fetch/fetch-note.js';
export { type Machine, proposeModel, SMALLEST_MODEL } from './models/propose-model.js';
export type { ModelProgress } from './models/model-progress.js';
export { AllowedHosts } from './remote/allowed-hosts.js';
export { OpenAiEngine, type ServerChoice } from './remote/openai.engine.js';
export { EngineHostNotAllowed } from './remote/remote.errors.js';
export { resolveModel, type ResolvedModel } from './models/resolve-model.js';
export type { ResolveOptions } from './models/resolve-options.js';
export { mergeAdapter, type MergeOutcome } from './merge/merge-adapter.js';
export {
  isForDevelopment,
  requireAllowed,
  resolveWeights,
  type ResolvedWeights,
  type WeightsChoice,
} from './models/resolve-weights.js';
export { unlessAborted } from './process/waiting.js';
export { Tokenizer } from './engines/tokenizer.js';
export { type ModelSource, parseSource, spellSource } from './fetch/model-source.js';
export { type AskedSource, needsPip, sourcesInOrder } from './fetch/source-order.js';
export {
  FetchUnderWay,
  HostNotNamed,
  HubOffline,
  HubRefused,
  ModelBeingFetched,
  ModelNotHere,
  OllamaManifestNotReadable,
} from './fetch/model-stores.errors.js';
export { type OllamaLayers, readOllamaModel } from './fetch/ollama-store.js';
export { DEVELOPMENT_KEY, RELEASE_KEY } from './allow-list/project-keys.js';
export {
  PROJECT_LIST,
  type ProjectList,
  type ProjectListKind,
  readProjectList,
} from './allow-list/project-list.js';
export { leftOverLists, type PreparedList, prepareSiteList } from './allow-list/site-list.js';
export { hashFile } from './models/verified-file.js';
export { rememberedSha256, type VerifiedFile, verifyModelFile } from './models/verify-model.js';
