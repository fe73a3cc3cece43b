import { z } from 'zod';
import type { ChatMessage, GenerateRequest } from '../engines/engine.js';
import {
  EngineRefused,
  GenerationFailed,
  ModelNotUsable,
  TokenCountUnknown,
} from '../engines/engine.errors.js';
import { chooseModel } from './choose-model.js';
import type { EngineConnection, ReadRefusal } from './engine-connection.js';
import { parseJson } from './parse-json.js';
import { plainMessages, plainWords } from './plain-words.js';
import type {
  CountedPrompt,
  RemoteReport,
  RemoteServer,
  ServerFacts,
  ServerWishes,
} from './remote-server.js';
import { lines } from './server-sent-data.js';

export const OllamaVersion = z.object({ version: z.string() });
const Tags = z.object({ models: z.array(z.object({ name: z.string(), digest: z.string() })) });
const Shown = z.object({
  modelfile: z.string().default(''),
  model_info: z.record(z.string(), z.unknown()).default({}),
});
const count = z.number().int().min(0);
const Counted = z.object({ prompt_eval_count: count });
const Chunk = z.union([
  z.object({ error: z.unknown().refine((error) => error !== undefined && error !== null) }),
  z.object({ done: z.literal(false), message: z.object({ content: z.string().default('') }) }),
  z.object({
    done: z.literal(true),
    done_reason: z.string().optional(),
    message: z.object({ content: z.string().default('') }).optional(),
    prompt_eval_count: count,
    eval_count: count,
    prompt_eval_duration: z.number().optional(),
    eval_duration: z.number().optional(),
  }),
]);

/** Ollama loads a model with the context that a request names; without one it takes 4,096. */
const CONTEXT_TOKENS = 8192;
const PENALTY_WINDOW = 64;
const NANOSECONDS = 1_000_000;
/** llama-server's refusal, which Ollama passes on as text inside its own. */
const TOO_LONG = /exceed_context_size_error/;
const PROMPT_TOKENS = /n_prompt_tokens\\*":\s*(\d+)/;

/** The text does not fit, and the server said how long it is. */
class Exceeded extends Error {
  constructor(readonly tokens: number) {
    super();
  }
}

/**
 * Ollama's own interface, with nothing cut and nothing shifted out. It has no tokenizer to ask: it
 * counts by reading, and what it has read it keeps for the request that follows.
 */
export class OllamaServer implements RemoteServer {
  private constructor(
    private readonly connection: EngineConnection,
    readonly facts: ServerFacts,
  ) {}

  static async open(
    connection: EngineConnection,
    wishes: ServerWishes,
    signal: AbortSignal,
  ): Promise<OllamaServer> {
    const { version } = await connection.get('/api/version', OllamaVersion, signal);
    const { models } = await connection.get('/api/tags', Tags, signal);
    const known = models.map(({ name, digest }) => ({ id: name, digest }));
    const tagged = wishes.model?.includes(':') === false ? `${wishes.model}:latest` : wishes.model;
    const { id, digest } = chooseModel(known, tagged);
    const shown = await connection.post('/api/show', { model: id }, Shown, signal);
    const trained = trainedContext(shown.model_info);
    const server = new OllamaServer(connection, {
      build: `Ollama ${version}, model ${digest.replace(/^sha256:/, '').slice(0, 12)}`,
      model: { id, name: id, sha256: blobOf(shown.modelfile, 'FROM') },
      adapter: adapterOf(shown.modelfile),
      contextTokens: Math.min(trained, wishes.contextTokens ?? CONTEXT_TOKENS),
      chatTemplateSha256: null,
    });
    await server.check(signal);
    return server;
  }

  /** With the token that begins every text, where the model has one. */
  async countTokens(text: string, signal: AbortSignal): Promise<number> {
    if (text === '') return 0;
    const body = { model: this.facts.model.id, prompt: plainWords(text), raw: true };
    return this.count('/api/generate', body, signal);
  }

  async countPrompt(messages: readonly ChatMessage[], signal: AbortSignal): Promise<CountedPrompt> {
    const tokens = await this.count('/api/chat', this.chat(messages), signal);
    return { tokens, answer: (request, until) => this.answer(messages, request, until) };
  }

  /** Whether a text that it has read before still counts: some versions tell the new tokens alone. */
  private async check(signal: AbortSignal): Promise<void> {
    const messages = [{ role: 'user', content: 'Is everything counted?' }] as const;
    const first = await this.countPrompt(messages, signal);
    const again = await this.countPrompt(messages, signal);
    if (first.tokens !== again.tokens || first.tokens === 0) {
      throw new ModelNotUsable(
        'this version of Ollama does not count the tokens that it has cached. Update it.',
      );
    }
  }

  private async count(path: string, body: object, signal: AbortSignal): Promise<number> {
    const onRefusal: ReadRefusal = (status, text) => {
      const statedTokens = TOO_LONG.test(text) ? PROMPT_TOKENS.exec(text)?.[1] : undefined;
      if (statedTokens !== undefined) return new Exceeded(Number(statedTokens));
      return status === 400 ? new TokenCountUnknown(this.facts.contextTokens) : null;
    };
    // one token: no version takes zero for none
    const request = { ...body, ...UNCUT, stream: false, options: this.options({ num_predict: 1 }) };
    try {
      const counted = await this.connection.post(path, request, Counted, signal, onRefusal);
      return counted.prompt_eval_count;
    } catch (error) {
      if (error instanceof Exceeded) return error.tokens;
      throw error;
    }
  }

  private async *answer(
    messages: readonly ChatMessage[],
    { maxTokens, sampling }: Pick<GenerateRequest, 'maxTokens' | 'sampling'>,
    signal: AbortSignal,
  ): AsyncGenerator<RemoteReport> {
    const options = this.options({
      num_predict: maxTokens,
      temperature: sampling.temperature,
      top_k: sampling.topK,
      top_p: sampling.topP ?? 1,
      min_p: 0,
      typical_p: 1,
      seed: sampling.seed,
      repeat_penalty: sampling.repeatPenalty,
      repeat_last_n: PENALTY_WINDOW,
      presence_penalty: 0,
      frequency_penalty: 0,
    });
    const body = { ...this.chat(messages), ...UNCUT, stream: true, options };
    for await (const line of lines(this.connection.stream('/api/chat', body, signal))) {
      const chunk = Chunk.safeParse(parseJson(line));
      if (!chunk.success) throw new EngineRefused(this.connection.host, 'broke off its answer');
      if ('error' in chunk.data) throw new GenerationFailed('generating');
      const text = chunk.data.message?.content ?? '';
      if (text !== '') yield { kind: 'text', text, tokens: 1 };
      if (!chunk.data.done) continue;
      const { prompt_eval_duration: read, eval_duration: wrote } = chunk.data;
      yield {
        kind: 'end',
        reason: chunk.data.done_reason === 'length' ? 'length' : 'stop',
        evaluatedTokens: chunk.data.prompt_eval_count,
        generatedTokens: chunk.data.eval_count,
        promptMs: read === undefined ? null : read / NANOSECONDS,
        generateMs: wrote === undefined ? null : wrote / NANOSECONDS,
      };
      return;
    }
    throw new GenerationFailed('generating');
  }

  private chat(messages: readonly ChatMessage[]) {
    // a summary is wanted at once, not the model's reasoning about it
    return { model: this.facts.model.id, messages: plainMessages(messages), think: false };
  }

  /** The context is named each time: another one would load the model anew. */
  private options(options: Readonly<Record<string, number>>) {
    return { num_ctx: this.facts.contextTokens, ...options };
  }
}

const UNCUT = { truncate: false, shift: false };

function trainedContext(info: Readonly<Record<string, unknown>>): number {
  const [, context] = Object.entries(info).find(([key]) => key.endsWith('.context_length')) ?? [];
  return typeof context === 'number' && context > 0 ? context : CONTEXT_TOKENS;
}

/** Ollama names its files after the SHA-256 of their bytes. */
function blobOf(modelfile: string, instruction: 'FROM' | 'ADAPTER'): string | null {
  const line = new RegExp(`^${instruction}\\s+\\S*sha256[-:]([0-9a-f]{64})\\s*$`, 'm');
  return line.exec(modelfile)?.[1] ?? null;
}

function adapterOf(modelfile: string): ServerFacts['adapter'] {
  const sha256 = blobOf(modelfile, 'ADAPTER');
  return sha256 === null ? null : { id: sha256.slice(0, 12), sha256 };
}
