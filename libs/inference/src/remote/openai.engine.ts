import { readFile } from 'node:fs/promises';
import { Semaphore } from '@app/platform';
import type {
  ChatMessage,
  Engine,
  EngineInfo,
  GenerateRequest,
  GenerationEnd,
  GenerationEvent,
  PromptSession,
} from '../engines/engine.js';
import { EngineClosed, GenerationFailed, PromptTooLong } from '../engines/engine.errors.js';
import { ForwardedSession } from '../process/forwarded-session.js';
import { unlessAborted } from '../process/waiting.js';
import { AllowedHosts } from './allowed-hosts.js';
import { openServer, type ServerKind } from './detect-server.js';
import { EngineConnection } from './engine-connection.js';
import { LoopWatch } from './loop-watch.js';
import type { CountedPrompt, RemoteReport, RemoteServer } from './remote-server.js';
import { EngineKeyNotReadable } from './remote.errors.js';

export interface ServerChoice {
  /** With or without the `/v1` of OpenAI's interface. */
  readonly url: string;
  readonly kind: ServerKind | 'auto';
  /** Null takes the only one that the server has. */
  readonly model: string | null;
  readonly keyFile: string | null;
  readonly allowedHosts: readonly string[];
  /** Null: what the server has. */
  readonly contextTokens: number | null;
}

export interface OpenAiOptions extends ServerChoice {
  /** How many requests run side by side; more wait their turn. @default 1 */
  readonly concurrency?: number;
  /** Without a byte for this long, a request fails. @default 300000 */
  readonly silenceMs?: number;
}

/** A model behind a server of the site's own: llama-server, Ollama, vLLM or Together. */
export class OpenAiEngine implements Engine {
  private readonly places: Semaphore;
  private readonly closing = new AbortController();

  private constructor(
    private readonly server: RemoteServer,
    readonly info: EngineInfo,
    concurrency: number,
  ) {
    this.places = new Semaphore(concurrency);
  }

  /** Waits, until `signal`, for a server that does not answer yet; the rest is refused at once. */
  static async open(options: OpenAiOptions, signal: AbortSignal): Promise<OpenAiEngine> {
    const connection = new EngineConnection({
      base: baseOf(options.url),
      key: options.keyFile === null ? null : await readKey(options.keyFile),
      allowed: new AllowedHosts(options.allowedHosts),
      silenceMs: options.silenceMs ?? 300_000,
    });
    const wishes = { model: options.model, contextTokens: options.contextTokens };
    const server = await openServer(connection, options.kind, wishes, signal);
    const { build, model, adapter, contextTokens, chatTemplateSha256 } = server.facts;
    const info: EngineInfo = {
      engine: 'openai',
      build: `${build} at ${connection.host}`,
      model,
      adapter,
      contextTokens,
      sequences: null,
      chatTemplateSha256,
      label: `Written by a computer program (${model.name})`,
      followsRequests: true,
      networkIsolated: false,
      sandbox: null,
    };
    return new OpenAiEngine(server, info, options.concurrency ?? 1);
  }

  async countTokens(text: string, signal: AbortSignal): Promise<number> {
    return this.unlessClosed(signal, (until) => this.server.countTokens(text, until));
  }

  async countPromptTokens(messages: readonly ChatMessage[], signal: AbortSignal): Promise<number> {
    return this.unlessClosed(
      signal,
      async (until) => (await this.server.countPrompt(messages, until)).tokens,
    );
  }

  async *generate(request: GenerateRequest, signal: AbortSignal): AsyncGenerator<GenerationEvent> {
    const until = AbortSignal.any([signal, this.closing.signal]);
    using _permit = await this.places.take(until);
    const prompt = await this.server.countPrompt(request.messages, until);
    const { contextTokens } = this.info;
    if (prompt.tokens + request.maxTokens > contextTokens) {
      throw new PromptTooLong(prompt.tokens, request.maxTokens, contextTokens);
    }
    yield* answer(prompt, request, until);
  }

  /** What a server keeps of a prompt is its own affair. */
  openSession(): PromptSession {
    return new ForwardedSession(this);
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.closing.abort(new EngineClosed());
  }

  private async unlessClosed<T>(
    signal: AbortSignal,
    ask: (until: AbortSignal) => Promise<T>,
  ): Promise<T> {
    const until = AbortSignal.any([signal, this.closing.signal]);
    until.throwIfAborted();
    return unlessAborted(ask(until), until);
  }
}

/** The server's reports as an engine's events: the tokens of the texts add up to those of the end. */
async function* answer(
  prompt: CountedPrompt,
  request: GenerateRequest,
  signal: AbortSignal,
): AsyncGenerator<GenerationEvent> {
  const started = performance.now();
  const loop = new LoopWatch();
  // what the server said when it was asked for the count, until it says it again
  let evaluatedTokens = prompt.tokens;
  let firstText = 0;
  let streamed = 0;
  // held back by one, so that what the end adds to the count finds its place
  let held: { readonly text: string; readonly tokens: number } | null = null;
  let isPromptReported = false;
  for await (const report of prompt.answer(request, signal)) {
    if (report.kind === 'evaluated') {
      evaluatedTokens = report.tokens;
      continue;
    }
    if (!isPromptReported) {
      isPromptReported = true;
      firstText = performance.now();
      yield { kind: 'prompt', evaluatedTokens, reusedTokens: 0 };
    }
    if (report.kind === 'end') {
      const rest = report.generatedTokens - streamed;
      if (held || rest > 0)
        yield { kind: 'text', text: held?.text ?? '', tokens: Math.max(rest, 0) };
      yield endOf(report, prompt.tokens, { started, firstText });
      return;
    }
    if (held) {
      streamed += held.tokens;
      yield { kind: 'text', ...held };
    }
    held = { text: report.text, tokens: report.tokens };
    if (loop.add(report)) {
      yield { kind: 'text', ...held };
      yield {
        kind: 'end',
        reason: 'repetition',
        promptTokens: prompt.tokens,
        evaluatedTokens,
        reusedTokens: 0,
        generatedTokens: streamed + held.tokens,
        promptMs: firstText - started,
        generateMs: performance.now() - firstText,
      };
      return;
    }
  }
  throw new GenerationFailed('generating');
}

function endOf(
  report: Extract<RemoteReport, { kind: 'end' }>,
  promptTokens: number,
  { started, firstText }: { readonly started: number; readonly firstText: number },
): GenerationEnd {
  return {
    kind: 'end',
    reason: report.reason,
    promptTokens,
    evaluatedTokens: report.evaluatedTokens,
    // what a server has from before is part of what it says it evaluated
    reusedTokens: 0,
    generatedTokens: report.generatedTokens,
    promptMs: report.promptMs ?? firstText - started,
    generateMs: report.generateMs ?? performance.now() - firstText,
  };
}

/** The configuration has checked that it is http or https. */
function baseOf(url: string): URL {
  const base = new URL(url);
  return new URL(`${base.pathname.replace(/\/*$/, '').replace(/\/v1$/, '')}/`, base.origin);
}

async function readKey(path: string): Promise<string> {
  let content: string;
  try {
    content = await readFile(path, 'utf8');
  } catch (error) {
    throw new EngineKeyNotReadable(path, { cause: error });
  }
  const key = content.trim();
  if (!/^[\x21-\x7e]+$/.test(key)) throw new EngineKeyNotReadable(path);
  return key;
}
