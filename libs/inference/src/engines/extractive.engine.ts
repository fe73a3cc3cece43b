import { VERSION } from '@app/platform';
import { chooseSentences, countWords } from '@app/text';
import type {
  ChatMessage,
  Engine,
  EngineInfo,
  GenerateRequest,
  GenerationEvent,
  PromptSession,
} from './engine.js';
import { EngineClosed, PromptTooLong } from './engine.errors.js';
import { ForwardedSession } from '../process/forwarded-session.js';

export interface ExtractiveOptions {
  /** @default 131072 */
  readonly contextTokens?: number;
}

/**
 * Picks the most telling sentences of the source, word for word and in their order. No model, no
 * process; the seed changes nothing. A token here is a run of letters and digits, or any other
 * single character that is not space.
 */
export class ExtractiveEngine implements Engine {
  readonly info: EngineInfo;
  private closed = false;

  constructor(options: ExtractiveOptions = {}) {
    this.info = {
      engine: 'extractive',
      build: `extractive ${VERSION}`,
      model: null,
      adapter: null,
      contextTokens: options.contextTokens ?? 131_072,
      sequences: null,
      chatTemplateSha256: null,
      label: 'Sentences picked from the source by a computer program, without a language model',
      followsRequests: false,
      networkIsolated: true,
      sandbox: null,
    };
  }

  // async functions throughout, so that a refusal is a rejection as with every other engine
  async countTokens(text: string, signal: AbortSignal): Promise<number> {
    this.assertUsable(signal);
    return countWords(text);
  }

  async countPromptTokens(messages: readonly ChatMessage[], signal: AbortSignal): Promise<number> {
    this.assertUsable(signal);
    return promptTokens(messages);
  }

  async *generate(request: GenerateRequest, signal: AbortSignal): AsyncGenerator<GenerationEvent> {
    this.assertUsable(signal);
    const prompt = promptTokens(request.messages);
    if (prompt + request.maxTokens > this.info.contextTokens) {
      throw new PromptTooLong(prompt, request.maxTokens, this.info.contextTokens);
    }
    const started = performance.now();
    const chosen = chooseSentences(sourceOf(request), request.maxTokens);
    const promptMs = performance.now() - started;
    yield { kind: 'prompt', evaluatedTokens: prompt, reusedTokens: 0 };
    let generatedTokens = 0;
    for (const [index, sentence] of chosen.sentences.entries()) {
      this.assertUsable(signal);
      generatedTokens += sentence.words;
      yield {
        kind: 'text',
        text: index === 0 ? sentence.text : `\n${sentence.text}`,
        tokens: sentence.words,
      };
    }
    this.assertUsable(signal);
    yield {
      kind: 'end',
      reason: chosen.sentences.length > 0 || chosen.leftOut === 0 ? 'stop' : 'length',
      promptTokens: prompt,
      evaluatedTokens: prompt,
      reusedTokens: 0,
      generatedTokens,
      promptMs,
      generateMs: performance.now() - started - promptMs,
    };
  }

  openSession(): PromptSession {
    return new ForwardedSession(this);
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.closed = true;
  }

  private assertUsable(signal: AbortSignal): void {
    signal.throwIfAborted();
    if (this.closed) throw new EngineClosed();
  }
}

function sourceOf(request: GenerateRequest): string {
  return request.source ?? request.messages.findLast(({ role }) => role === 'user')?.content ?? '';
}

function promptTokens(messages: readonly ChatMessage[]): number {
  return messages.reduce((sum, { content }) => sum + countWords(content), 0);
}
