import { createHash, randomBytes } from 'node:crypto';
import { basename } from 'node:path';
import { z } from 'zod';
import type { ChatMessage, GenerateRequest } from '../engines/engine.js';
import { EngineRefused, GenerationFailed, ModelNotUsable } from '../engines/engine.errors.js';
import type { EngineConnection } from './engine-connection.js';
import { parseJson } from './parse-json.js';
import type {
  CountedPrompt,
  RemoteReport,
  RemoteServer,
  ServerFacts,
  ServerWishes,
} from './remote-server.js';
import { EngineModelUnknown } from './remote.errors.js';
import { serverSentData } from './server-sent-data.js';

const count = z.number().int().min(0);

export const LlamaServerProps = z.object({
  default_generation_settings: z.object({ n_ctx: z.number().int().positive() }),
  model_path: z.string(),
  model_alias: z.string().optional(),
  chat_template: z.string(),
  build_info: z.string(),
});
const Tokens = z.object({ tokens: z.array(z.number().int()) });
const Rendered = z.object({ prompt: z.string() });
const Timings = z.object({
  cache_n: count.default(0),
  prompt_n: count,
  prompt_ms: z.number(),
  predicted_n: count,
  predicted_ms: z.number(),
});
const Chunk = z.union([
  z.object({ error: z.object({}) }),
  z.object({
    content: z.string(),
    tokens: z.array(z.number().int()).default([]),
    stop: z.literal(false),
    timings: Timings,
  }),
  z.object({
    content: z.string(),
    stop: z.literal(true),
    stop_type: z.enum(['eos', 'limit', 'word', 'none']),
    model: z.string(),
    truncated: z.boolean(),
    tokens_evaluated: count,
    timings: Timings,
  }),
]);

/** A template has few fixed parts: those of every request are the same. */
const FIXED_PARTS_MAX = 64;
/** What the local engine does, and nothing that the server may have been started with. */
const SAMPLERS = ['penalties', 'top_k', 'top_p', 'temperature'];
const PENALTY_WINDOW = 64;

/**
 * llama.cpp's own server. The template's words become special tokens, the messages' never do: the
 * template is rendered around stand-ins, and its parts and the messages are made into tokens one by
 * one. What is counted is what is sent.
 */
export class LlamaServer implements RemoteServer {
  private readonly fixedParts = new Map<string, readonly number[]>();

  private constructor(
    private readonly connection: EngineConnection,
    readonly facts: ServerFacts,
    private readonly alias: string,
    private readonly startTokens: readonly number[],
  ) {}

  static async open(
    connection: EngineConnection,
    wishes: ServerWishes,
    signal: AbortSignal,
  ): Promise<LlamaServer> {
    const props = await connection.get('/props', LlamaServerProps, signal);
    if (props.chat_template === '') {
      throw new ModelNotUsable('it has no chat template. Load an instruct or chat model.');
    }
    const alias = props.model_alias ?? props.model_path;
    const name = basename(alias).replace(/\.gguf$/i, '');
    if (wishes.model !== null && ![alias, name].includes(wishes.model)) {
      throw new EngineModelUnknown([name]);
    }
    const context = props.default_generation_settings.n_ctx;
    const start = await connection.post(
      '/tokenize',
      { content: '', add_special: true },
      Tokens,
      signal,
    );
    if (start.tokens.length > 1) {
      throw new ModelNotUsable('its tokenizer adds an end token to every text.');
    }
    const facts: ServerFacts = {
      build: `llama-server ${props.build_info}`,
      // the file is the server's: nobody here has seen its bytes
      model: { id: name, name, sha256: null },
      adapter: null,
      contextTokens: Math.min(context, wishes.contextTokens ?? context),
      chatTemplateSha256: createHash('sha256').update(props.chat_template).digest('hex'),
    };
    return new LlamaServer(connection, facts, alias, start.tokens);
  }

  async countTokens(text: string, signal: AbortSignal): Promise<number> {
    return (await this.plainTokens(text, signal)).length;
  }

  async countPrompt(messages: readonly ChatMessage[], signal: AbortSignal): Promise<CountedPrompt> {
    const tokens = await this.promptTokens(messages, signal);
    return {
      tokens: tokens.length,
      answer: (request, until) => this.answer(tokens, request, until),
    };
  }

  private async *answer(
    prompt: readonly number[],
    { maxTokens, sampling }: Pick<GenerateRequest, 'maxTokens' | 'sampling'>,
    signal: AbortSignal,
  ): AsyncGenerator<RemoteReport> {
    const body = {
      prompt,
      n_predict: maxTokens,
      stream: true,
      // the same request gives the same text only where no part of it was computed in another batch
      cache_prompt: false,
      return_tokens: true,
      timings_per_token: true,
      return_progress: true,
      temperature: sampling.temperature,
      top_k: sampling.topK,
      top_p: sampling.topP ?? 1,
      min_p: 0,
      seed: sampling.seed,
      samplers: SAMPLERS,
      repeat_penalty: sampling.repeatPenalty,
      repeat_last_n: PENALTY_WINDOW,
      presence_penalty: 0,
      frequency_penalty: 0,
    };
    let predicted = 0;
    let isUsageReported = false;
    for await (const data of serverSentData(this.connection.stream('/completion', body, signal))) {
      const chunk = Chunk.safeParse(parseJson(data));
      if (!chunk.success) throw new EngineRefused(this.connection.host, 'broke off its answer');
      if ('error' in chunk.data) throw new GenerationFailed('generating');
      const { timings, content } = chunk.data;
      if (!isUsageReported && (timings.predicted_n > 0 || chunk.data.stop)) {
        isUsageReported = true;
        yield { kind: 'evaluated', tokens: timings.cache_n + timings.prompt_n };
      }
      if (content !== '') {
        const ids = chunk.data.stop ? [] : chunk.data.tokens;
        yield { kind: 'text', text: content, tokens: timings.predicted_n - predicted, ids };
        predicted = timings.predicted_n;
      }
      if (chunk.data.stop) {
        yield this.end(chunk.data);
        return;
      }
    }
    throw new GenerationFailed('generating');
  }

  private end(last: Extract<z.infer<typeof Chunk>, { stop: true }>): RemoteReport {
    if (last.model !== this.alias) {
      throw new ModelNotUsable(
        'the server has switched to a different model since the start. Restart the worker.',
      );
    }
    if (last.truncated) throw new GenerationFailed('keeping the prompt whole');
    const { timings } = last;
    const evaluated = timings.cache_n + timings.prompt_n;
    return {
      kind: 'end',
      reason: last.stop_type === 'limit' ? 'length' : 'stop',
      // two numbers of the server's; if they differ, the one that betrays it counts
      evaluatedTokens: Math.min(evaluated, last.tokens_evaluated),
      generatedTokens: timings.predicted_n,
      promptMs: timings.prompt_ms,
      generateMs: timings.predicted_ms,
    };
  }

  private async promptTokens(
    messages: readonly ChatMessage[],
    signal: AbortSignal,
  ): Promise<number[]> {
    const mark = randomBytes(12).toString('hex');
    const standIns = messages.map((_, index) => `message-${mark}-${index}-end`);
    const { prompt } = await this.connection.post(
      '/apply-template',
      {
        messages: messages.map(({ role }, index) => ({ role, content: standIns[index] })),
        add_generation_prompt: true,
        // a summary is wanted at once, not the model's reasoning about it
        chat_template_kwargs: { enable_thinking: false },
      },
      Rendered,
      signal,
    );
    const parts = prompt.split(new RegExp(`message-${mark}-(\\d+)-end`));
    const seen = parts.filter((_, index) => index % 2 === 1).map(Number);
    if (new Set(seen).size !== messages.length || seen.length !== messages.length) {
      throw new ModelNotUsable('its chat template leaves out a message, or repeats one.');
    }
    const tokens: number[] = [];
    for (const [index, part] of parts.entries()) {
      const ofPart =
        index % 2 === 0
          ? await this.fixedTokens(part, signal)
          : await this.plainTokens(messages[Number(part)]?.content ?? '', signal);
      for (const token of ofPart) tokens.push(token);
    }
    const [start] = this.startTokens;
    return start === undefined || tokens[0] === start ? tokens : [start, ...tokens];
  }

  private async plainTokens(text: string, signal: AbortSignal): Promise<readonly number[]> {
    if (text === '') return [];
    return (
      await this.connection.post(
        '/tokenize',
        { content: text, parse_special: false },
        Tokens,
        signal,
      )
    ).tokens;
  }

  private async fixedTokens(text: string, signal: AbortSignal): Promise<readonly number[]> {
    if (text === '') return [];
    const known = this.fixedParts.get(text);
    if (known) return known;
    const body = { content: text, parse_special: true };
    const { tokens } = await this.connection.post('/tokenize', body, Tokens, signal);
    if (this.fixedParts.size >= FIXED_PARTS_MAX) this.fixedParts.clear();
    this.fixedParts.set(text, tokens);
    return tokens;
  }
}
