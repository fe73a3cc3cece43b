import { VERSION } from '@app/platform';
import type {
  ChatMessage,
  Engine,
  EngineInfo,
  GenerateRequest,
  GenerationEvent,
  Reading,
} from './engine.js';
import { EngineClosed, PromptTooLong } from './engine.errors.js';
import { ForwardedReading } from './forwarded-reading.js';
import { rankSentences } from './sentence-ranking.js';
import { splitSentences } from '@app/text';

const TOKEN = /[\p{L}\p{N}]+|[^\s\p{L}\p{N}]/gu;
/** A summary is three sentences in ten of its source, at least three and at most twelve. */
const SHARE = 0.3;
const FEWEST = 3;
const MOST = 12;

export interface ExtractiveOptions {
  /** @default 131072 */
  readonly contextTokens?: number;
}

/**
 * Picks the most telling sentences of the source, word for word and in their order. No model, no
 * process; the seed changes nothing. A token here is a run of letters and digits, or any other
 * single character that is not space. A sentence is never cut: one that does not fit is left out.
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
    return count(text);
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
      generatedTokens += sentence.tokens;
      yield {
        kind: 'text',
        text: index === 0 ? sentence.text : `\n${sentence.text}`,
        tokens: sentence.tokens,
      };
    }
    this.assertUsable(signal);
    yield {
      kind: 'end',
      reason: chosen.sentences.length > 0 || !chosen.leftOut ? 'stop' : 'length',
      promptTokens: prompt,
      evaluatedTokens: prompt,
      reusedTokens: 0,
      generatedTokens,
      promptMs,
      generateMs: performance.now() - started - promptMs,
    };
  }

  reading(): Reading {
    return new ForwardedReading(this);
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.closed = true;
  }

  private assertUsable(signal: AbortSignal): void {
    signal.throwIfAborted();
    if (this.closed) throw new EngineClosed();
  }
}

interface Chosen {
  readonly sentences: readonly { readonly text: string; readonly tokens: number }[];
  /** Whether a sentence was too long for maxTokens. */
  readonly leftOut: boolean;
}

function chooseSentences(source: string, maxTokens: number): Chosen {
  const spans = splitSentences(source);
  const wanted = Math.min(MOST, Math.max(FEWEST, Math.ceil(spans.length * SHARE)));
  const picked: { readonly index: number; readonly text: string; readonly tokens: number }[] = [];
  let room = maxTokens;
  let leftOut = false;
  for (const index of rankSentences(source, spans)) {
    if (picked.length === wanted) break;
    const span = spans[index];
    if (!span) continue;
    // a line's end in a sentence is where its page was full; in the draft a line is a sentence
    const text = source.slice(span.start, span.end).replaceAll(/\s*\n\s*/g, ' ');
    const tokens = count(text);
    if (tokens > room) {
      leftOut = true;
      continue;
    }
    picked.push({ index, text, tokens });
    room -= tokens;
  }
  return { sentences: picked.toSorted((a, b) => a.index - b.index), leftOut };
}

function sourceOf(request: GenerateRequest): string {
  return request.source ?? request.messages.findLast(({ role }) => role === 'user')?.content ?? '';
}

function promptTokens(messages: readonly ChatMessage[]): number {
  return messages.reduce((sum, { content }) => sum + count(content), 0);
}

function count(text: string): number {
  let tokens = 0;
  TOKEN.lastIndex = 0;
  while (TOKEN.test(text)) tokens++;
  return tokens;
}
