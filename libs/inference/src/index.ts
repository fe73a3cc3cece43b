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
  type PromptSession,
  type Sampling,
} from './engine.js';
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
} from './engine.errors.js';
export { type ChosenSentence, chooseSentences } from './choose-sentences.js';
export { rankSentences } from './sentence-ranking.js';
export { ExtractiveEngine, type ExtractiveOptions } from './extractive.engine.js';
export { LateEngine } from './late-engine.js';
export { ForwardedSession } from './forwarded-session.js';
export type { Adapter, ModelIdentity } from './identity.js';
export { inspectModel, type ModelInspection, type RunShape } from './inspect-model.js';
export { chooseModelSandbox, modelContents, type ModelSandbox } from './model-command.js';
export { LlamaCppEngine, type LlamaCppOptions } from './llama-cpp.engine.js';
export { type AllowedBy, AllowList, readAllowList, readSiteList } from './allow-list.js';
export { AllowedFile, signAllowList } from './signed-list.js';
export { AllowListNotTrusted, ModelForDevelopment, ModelNotAllowed } from './allow-list.errors.js';
export { createEngine, type EngineChoice, EXTRACTIVE } from './create-engine.js';
export {
  BUILT_IN_CATALOG,
  type CatalogModel,
  findModel,
  isPinned,
  type ModelCatalog,
  readCatalog,
} from './model-catalog.js';
export {
  CatalogNotReadable,
  DiskFull,
  ModelFileMissing,
  ModelNotFetched,
  NoSourceHasIt,
  PipMissing,
  UnknownModel,
  WrongModelHash,
} from './model.errors.js';
export { type Located, locateModel } from './locate-model.js';
export type { MemoryEstimate } from './memory-estimate.js';
export { readFetchNote } from './fetch-note.js';
export { type Machine, proposeModel, SMALLEST_MODEL } from './propose-model.js';
export type { ModelProgress } from './model-progress.js';
export { AllowedHosts } from './remote/allowed-hosts.js';
export { OpenAiEngine, type ServerChoice } from './remote/openai.engine.js';
export { EngineHostNotAllowed } from './remote/remote.errors.js';
export { resolveModel, type ResolvedModel } from './resolve-model.js';
export type { ResolveOptions } from './resolve-options.js';
export { mergeAdapter, type MergeOutcome } from './merge/merge-adapter.js';
export {
  isForDevelopment,
  requireAllowed,
  resolveWeights,
  type ResolvedWeights,
  type WeightsChoice,
} from './resolve-weights.js';
export { Tokenizer } from './tokenizer.js';
export { type ModelSource, parseSource, spellSource } from './model-source.js';
export { type AskedSource, needsPip, sourcesInOrder } from './source-order.js';
export {
  FetchUnderWay,
  HostNotNamed,
  HubOffline,
  HubRefused,
  ModelBeingFetched,
  ModelNotHere,
  OllamaManifestNotReadable,
} from './model-stores.errors.js';
export { type OllamaLayers, readOllamaModel } from './ollama-store.js';
export { DEVELOPMENT_KEY, RELEASE_KEY } from './project-keys.js';
export {
  PROJECT_LIST,
  type ProjectList,
  type ProjectListKind,
  readProjectList,
} from './project-list.js';
export { leftOverLists, type PreparedList, prepareSiteList } from './site-list.js';
export { hashFile } from './verified-file.js';
export { rememberedSha256, type VerifiedFile, verifyModelFile } from './verify-model.js';
