import type { SandboxMode } from '@app/sandbox';
import type { TrainedLanguages } from '../models/adapter-catalog.js';
import type { Adapter, ModelIdentity } from './identity.js';

export interface ChatMessage {
  readonly role: 'system' | 'user' | 'assistant';
  readonly content: string;
}

/** How the next token is chosen. The same seed with the same request gives the same text. */
export interface Sampling {
  readonly temperature: number;
  readonly topK: number;
  readonly topP?: number | undefined;
  /** 1 means none. Applies to the last 64 tokens that were generated. */
  readonly repeatPenalty: number;
  readonly seed: number;
}

/**
 * Near-greedy with a repeat penalty. Not temperature 0: the engine leaves penalties out there, and
 * a small model then repeats itself in one summary of five.
 */
export const NEAR_GREEDY: Sampling = {
  temperature: 0.01,
  topK: 40,
  repeatPenalty: 1.1,
  seed: 1,
};

export interface GenerateRequest {
  readonly messages: readonly ChatMessage[];
  readonly maxTokens: number;
  readonly sampling: Sampling;
  /** The plain text that the messages ask to summarize; the extractive engine ranks its sentences. */
  readonly source?: string;
  /**
   * All numbers that may stand in the text, in digits. An engine that can takes a word with another one
   * back as it writes, and goes on without it.
   */
  readonly knownNumbers?: readonly number[];
  /** Words in small letters that may not stand in the text; taken back in the same way. */
  readonly unsupportedWords?: readonly string[];
  /** Names of which only some may stand in the text; the others are taken back in the same way. */
  readonly namesByEnding?: NamesByEnding;
  /** Words that may stand only behind what they refer to; taken back in the same way. */
  readonly boundWords?: BoundWords;
}

/** Words that refer to what was named before them, as pronouns do. In small letters. */
export interface BoundWords {
  readonly words: readonly string[];
  /** Behind any of these they may stand. */
  readonly antecedents: readonly string[];
}

/** Names that are known by how they end, such as those of drugs and operations. In small letters. */
export interface NamesByEnding {
  readonly endings: readonly string[];
  /** Those that may stand. */
  readonly known: readonly string[];
}

export type EndReason = 'stop' | 'length' | 'repetition';

export interface GenerationEnd {
  readonly kind: 'end';
  /** `length`: maxTokens was reached. `repetition`: the text ran in a loop and was stopped. */
  readonly reason: EndReason;
  /** What the prompt counts, by the engine's tokenizer. */
  readonly promptTokens: number;
  /**
   * What the engine itself says it evaluated of the prompt, and what it had from the call before of the
   * same reading. Together they are promptTokens, or the run is not to be trusted.
   */
  readonly evaluatedTokens: number;
  readonly reusedTokens: number;
  readonly generatedTokens: number;
  /** How many words were taken back; absent where the engine cannot. */
  readonly retracted?: number;
  /**
   * Whether the engine computed for no other call meanwhile: only then is the same text to be expected
   * again. Absent where the engine cannot know.
   */
  readonly alone?: boolean;
  readonly promptMs: number;
  readonly generateMs: number;
}

export type GenerationEvent =
  | { readonly kind: 'prompt'; readonly evaluatedTokens: number; readonly reusedTokens: number }
  | { readonly kind: 'text'; readonly text: string; readonly tokens: number }
  | GenerationEnd;

export interface EngineInfo {
  readonly engine: 'llama-cpp' | 'openai' | 'extractive';
  /** Versions of the code that computes, for the run record. */
  readonly build: string;
  /** Null for an engine without a model. */
  readonly model: ModelIdentity | null;
  readonly adapter: Adapter | null;
  /** The most tokens that prompt and answer may have together. */
  readonly contextTokens: number;
  /** The longest source that the model reads well. Absent where that is not known. */
  readonly effectiveContextTokens?: number;
  /** In which the model was trained to write, and under which profiles. Absent where that is not known. */
  readonly languages?: TrainedLanguages;
  /** How many calls may be computed together, which rounds differently. Null where the engine cannot know. */
  readonly sequences: number | null;
  readonly chatTemplateSha256: string | null;
  /** How the text came about, in words a reader of the summary is shown. */
  readonly label: string;
  /** False where a text depends on its source alone, whatever is asked of it. */
  readonly followsRequests: boolean;
  /** Whether the computing process has no network: by its walls, or because it needs no process. */
  readonly networkIsolated: boolean;
  /** The walls around the process that computes; null where it is none of ours, or the worker itself. */
  readonly sandbox: SandboxMode | null;
}

/**
 * Calls that follow each other and may share the beginning of their prompts, which an engine then need
 * not read again. Nothing of them is left once it is closed. It has one place among those that wait, as
 * one call does; where it holds that for long while others wait, it goes behind them.
 */
export interface PromptSession extends AsyncDisposable {
  /** As of the engine; one call at a time. */
  generate(request: GenerateRequest, signal: AbortSignal): AsyncIterable<GenerationEvent>;
}

/**
 * Turns messages into text. Nothing is ever cut: a prompt that does not fit together with its
 * maxTokens is refused with PromptTooLong. An aborted signal ends a call with the signal's reason.
 */
export interface Engine extends AsyncDisposable {
  readonly info: EngineInfo;
  countTokens(text: string, signal: AbortSignal): Promise<number>;
  /** Exact, with the chat template: what `generate` will evaluate. */
  countPromptTokens(messages: readonly ChatMessage[], signal: AbortSignal): Promise<number>;
  /** One `prompt` event, any number of `text` events, one `end`. */
  generate(request: GenerateRequest, signal: AbortSignal): AsyncIterable<GenerationEvent>;
  /** Waits for nothing: its first call does. To be closed by the caller. */
  openSession(): PromptSession;
}
