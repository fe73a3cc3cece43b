import {
  type ChatMessage,
  type Engine,
  EngineClosed,
  ForwardedSession,
  type EndReason,
  type EngineInfo,
  type GenerateRequest,
  type GenerationEvent,
  PromptTooLong,
  type PromptSession,
  type TrainedLanguages,
} from '@app/inference';

const TEMPLATE_TOKENS_PER_MESSAGE = 3;

/** The words that a request is answered with; what it throws, the engine throws. */
export type Answer = (
  request: GenerateRequest,
  signal: AbortSignal,
) => Iterable<string> | AsyncIterable<string>;

export interface FakeEngineOptions {
  /** @default 4096 */
  readonly contextTokens?: number;
  /** @default not known */
  readonly effectiveContextTokens?: number;
  /** @default not known */
  readonly languages?: TrainedLanguages;
  /** @default a token for each word */
  readonly countTokens?: (text: string) => number;
  /** @default the first words of the source */
  readonly answer?: Answer;
  /** What the engine claims to have evaluated of the prompt. @default all of it */
  readonly evaluated?: (promptTokens: number) => number;
  /** What it claims to have had of it from before. @default nothing */
  readonly reused?: (promptTokens: number) => number;
  /** @default 'stop', or 'length' at maxTokens */
  readonly reason?: EndReason;
}

/** Stands in for a model: a token is a word, and a test says what is written and when. */
export class FakeEngine implements Engine {
  readonly info: EngineInfo;
  readonly requests: GenerateRequest[] = [];
  private closed = false;

  constructor(private readonly options: FakeEngineOptions = {}) {
    this.info = {
      engine: 'llama-cpp',
      build: 'fake 1',
      model: { id: 'fake', name: 'Fake', sha256: '0'.repeat(64) },
      adapter: null,
      contextTokens: options.contextTokens ?? 4096,
      ...(options.effectiveContextTokens !== undefined && {
        effectiveContextTokens: options.effectiveContextTokens,
      }),
      ...(options.languages && { languages: options.languages }),
      sequences: null,
      chatTemplateSha256: null,
      label: 'Written by a test',
      followsRequests: true,
      networkIsolated: true,
      sandbox: null,
    };
  }

  async countTokens(text: string, signal: AbortSignal): Promise<number> {
    this.assertUsable(signal);
    return this.count(text);
  }

  async countPromptTokens(messages: readonly ChatMessage[], signal: AbortSignal): Promise<number> {
    this.assertUsable(signal);
    return messages.reduce(
      (sum, { content }) => sum + TEMPLATE_TOKENS_PER_MESSAGE + this.count(content),
      0,
    );
  }

  async *generate(request: GenerateRequest, signal: AbortSignal): AsyncGenerator<GenerationEvent> {
    const { contextTokens } = this.info;
    const promptTokens = await this.countPromptTokens(request.messages, signal);
    if (promptTokens + request.maxTokens > contextTokens) {
      throw new PromptTooLong(promptTokens, request.maxTokens, contextTokens);
    }
    this.requests.push(request);
    const evaluatedTokens = this.options.evaluated?.(promptTokens) ?? promptTokens;
    const reusedTokens = this.options.reused?.(promptTokens) ?? 0;
    yield { kind: 'prompt', evaluatedTokens, reusedTokens };
    let generatedTokens = 0;
    for await (const text of (this.options.answer ?? firstWords)(request, signal)) {
      this.assertUsable(signal);
      if (generatedTokens === request.maxTokens) break;
      generatedTokens += 1;
      yield { kind: 'text', text, tokens: 1 };
    }
    this.assertUsable(signal);
    const full = generatedTokens === request.maxTokens;
    yield {
      kind: 'end',
      reason: this.options.reason ?? (full ? 'length' : 'stop'),
      promptTokens,
      evaluatedTokens,
      reusedTokens,
      generatedTokens,
      promptMs: 1,
      generateMs: 1,
    };
  }

  openSession(): PromptSession {
    return new ForwardedSession(this);
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.closed = true;
  }

  private count(text: string): number {
    return this.options.countTokens?.(text) ?? words(text).length;
  }

  private assertUsable(signal: AbortSignal): void {
    signal.throwIfAborted();
    if (this.closed) throw new EngineClosed();
  }
}

export function words(text: string): readonly string[] {
  return text.match(/\S+/g) ?? [];
}

function firstWords({ source = '', maxTokens }: GenerateRequest): readonly string[] {
  return words(source)
    .slice(0, maxTokens)
    .map((word) => `${word} `);
}
