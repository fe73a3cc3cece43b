import { z } from 'zod';
import type { ChatMessage, GenerateRequest } from '../engines/engine.js';
import { chatStream } from './chat-stream.js';
import { chooseModel } from './choose-model.js';
import type { EngineConnection } from './engine-connection.js';
import { plainMessages, plainWords } from './plain-words.js';
import type {
  CountedPrompt,
  RemoteReport,
  RemoteServer,
  ServerFacts,
  ServerWishes,
} from './remote-server.js';

const Models = z.object({
  data: z.array(z.object({ id: z.string(), max_model_len: z.number().int().positive() })),
});
export const VllmVersion = z.object({ version: z.string() });
const Counted = z.object({ count: z.number().int().min(0) });

/** Of both counting and answering, so that both render the same. */
const TEMPLATE = {
  add_generation_prompt: true,
  // a summary is wanted at once, not the model's reasoning about it
  chat_template_kwargs: { enable_thinking: false },
};

/** vLLM counts a chat exactly as it will read it, at /tokenize. */
export class VllmServer implements RemoteServer {
  private constructor(
    private readonly connection: EngineConnection,
    readonly facts: ServerFacts,
  ) {}

  static async open(
    connection: EngineConnection,
    wishes: ServerWishes,
    signal: AbortSignal,
  ): Promise<VllmServer> {
    const { version } = await connection.get('/version', VllmVersion, signal);
    const { data } = await connection.get('/v1/models', Models, signal);
    const model = chooseModel(data, wishes.model);
    return new VllmServer(connection, {
      // its penalty would count the words of the source as repeated, so it is not used
      build: `vLLM ${version}, without repeat penalty`,
      model: { id: model.id, name: model.id, sha256: null },
      adapter: null,
      contextTokens: Math.min(model.max_model_len, wishes.contextTokens ?? model.max_model_len),
      chatTemplateSha256: null,
    });
  }

  async countTokens(text: string, signal: AbortSignal): Promise<number> {
    const body = {
      model: this.facts.model.id,
      prompt: plainWords(text),
      add_special_tokens: false,
    };
    return (await this.connection.post('/tokenize', body, Counted, signal)).count;
  }

  async countPrompt(asked: readonly ChatMessage[], signal: AbortSignal): Promise<CountedPrompt> {
    const messages = plainMessages(asked);
    const body = { model: this.facts.model.id, messages, ...TEMPLATE };
    const { count } = await this.connection.post('/tokenize', body, Counted, signal);
    return { tokens: count, answer: (request, until) => this.answer(messages, request, until) };
  }

  private answer(
    messages: readonly ChatMessage[],
    { maxTokens, sampling }: Pick<GenerateRequest, 'maxTokens' | 'sampling'>,
    signal: AbortSignal,
  ): AsyncIterable<RemoteReport> {
    const body = {
      model: this.facts.model.id,
      messages,
      ...TEMPLATE,
      max_tokens: maxTokens,
      stream: true,
      stream_options: { include_usage: true, continuous_usage_stats: true },
      // all of them named: what is not, the server takes from the model's generation_config.json
      temperature: sampling.temperature,
      // -1 is what every version takes for none
      top_k: sampling.topK === 0 ? -1 : sampling.topK,
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
}
