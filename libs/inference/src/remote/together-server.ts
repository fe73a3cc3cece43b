import { z } from 'zod';
import type { ChatMessage, GenerateRequest } from '../engines/engine.js';
import { TokenCountUnknown } from '../engines/engine.errors.js';
import { chatStream, CountedCompletion } from './chat-stream.js';
import { chooseModel } from './choose-model.js';
import type { EngineConnection } from './engine-connection.js';
import { plainMessages } from './plain-words.js';
import type {
  CountedPrompt,
  RemoteReport,
  RemoteServer,
  ServerFacts,
  ServerWishes,
} from './remote-server.js';

export const TogetherModels = z.array(
  z.object({ id: z.string(), context_length: z.number().int().nullish() }),
);
/** How a text that does not fit is refused depends on the model; the status is one of these. */
const DOES_NOT_FIT = new Set([400, 413, 422]);

/**
 * Together has no tokenizer to ask. Its own count of what it has read is what counts: a request for
 * one token tells it, and is billed. What does not fit its context it cannot count.
 */
export class TogetherServer implements RemoteServer {
  private constructor(
    private readonly connection: EngineConnection,
    readonly facts: ServerFacts,
  ) {}

  static async open(
    connection: EngineConnection,
    wishes: ServerWishes,
    signal: AbortSignal,
  ): Promise<TogetherServer> {
    const models = await connection.get('/v1/models', TogetherModels, signal);
    const chats = models.flatMap(({ id, context_length: context }) =>
      context ? [{ id, context }] : [],
    );
    const model = chooseModel(chats, wishes.model);
    return new TogetherServer(connection, {
      build: 'Together, without repeat penalty',
      model: { id: model.id, name: model.id, sha256: null },
      adapter: null,
      contextTokens: Math.min(model.context, wishes.contextTokens ?? model.context),
      chatTemplateSha256: null,
    });
  }

  /** As one message, with what the template puts around it. */
  async countTokens(text: string, signal: AbortSignal): Promise<number> {
    return this.count([{ role: 'user', content: text }], signal);
  }

  async countPrompt(messages: readonly ChatMessage[], signal: AbortSignal): Promise<CountedPrompt> {
    const tokens = await this.count(messages, signal);
    return { tokens, answer: (request, until) => this.answer(messages, request, until) };
  }

  private async count(messages: readonly ChatMessage[], signal: AbortSignal): Promise<number> {
    const { usage } = await this.connection.post(
      '/v1/chat/completions',
      { ...this.body(messages), max_tokens: 1 },
      CountedCompletion,
      signal,
      (status) =>
        DOES_NOT_FIT.has(status) ? new TokenCountUnknown(this.facts.contextTokens) : null,
    );
    return usage.prompt_tokens;
  }

  private answer(
    messages: readonly ChatMessage[],
    { maxTokens, sampling }: Pick<GenerateRequest, 'maxTokens' | 'sampling'>,
    signal: AbortSignal,
  ): AsyncIterable<RemoteReport> {
    const body = {
      ...this.body(messages),
      max_tokens: maxTokens,
      stream: true,
      stream_options: { include_usage: true },
      temperature: sampling.temperature,
      ...(sampling.topK > 0 && { top_k: sampling.topK }),
      top_p: sampling.topP ?? 1,
      min_p: 0,
      seed: sampling.seed,
      repetition_penalty: 1,
      presence_penalty: 0,
      frequency_penalty: 0,
    };
    const pieces = this.connection.stream('/v1/chat/completions', body, signal);
    return chatStream(this.connection, pieces, this.facts.model.id);
  }

  private body(messages: readonly ChatMessage[]) {
    return {
      model: this.facts.model.id,
      messages: plainMessages(messages),
      context_length_exceeded_behavior: 'error',
    };
  }
}
