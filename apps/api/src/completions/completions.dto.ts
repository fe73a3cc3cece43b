import { randomInt } from 'node:crypto';
import type { CompletionOrder, ServedModel } from '@app/completions';
import { z } from 'zod';

const MESSAGES_MAX = 1000;
const MOST_TOKENS = 2 ** 31 - 1;
const SEEDS = 2 ** 32;

const Content = z.union([
  z.string(),
  z.array(z.strictObject({ type: z.literal('text'), text: z.string() })).min(1),
]);
const Ignored = z.unknown().optional().meta({ description: 'Accepted, without effect.' });

/** OpenAI's request, as far as it can be kept: what would change the answer and cannot be done is refused. */
export const ChatCompletionRequest = z
  .strictObject({
    model: z.string().min(1).max(500),
    messages: z
      .array(
        z.strictObject({
          role: z.enum(['system', 'developer', 'user', 'assistant']),
          content: Content,
          name: z.string().optional().meta({ description: 'Accepted, without effect.' }),
        }),
      )
      .min(1)
      .max(MESSAGES_MAX),
    stream: z.boolean().nullish(),
    stream_options: z.strictObject({ include_usage: z.boolean().optional() }).nullish(),
    max_completion_tokens: z.int().min(1).max(MOST_TOKENS).nullish(),
    max_tokens: z.int().min(1).max(MOST_TOKENS).nullish(),
    temperature: z.number().min(0).max(2).nullish(),
    top_p: z.number().gt(0).max(1).nullish(),
    seed: z
      .int()
      .min(0)
      .max(SEEDS - 1)
      .nullish(),
    n: z.literal(1).nullish(),
    stop: z.null().optional(),
    presence_penalty: z.literal(0).nullish(),
    frequency_penalty: z.literal(0).nullish(),
    logit_bias: z.strictObject({}).nullish(),
    logprobs: z.literal(false).nullish(),
    response_format: z.strictObject({ type: z.literal('text') }).nullish(),
    user: Ignored,
    metadata: Ignored,
    store: Ignored,
    service_tier: Ignored,
    safety_identifier: Ignored,
    prompt_cache_key: Ignored,
  })
  .meta({ id: 'ChatCompletionRequest' });
export type ChatCompletionRequest = z.infer<typeof ChatCompletionRequest>;

const Usage = z
  .object({ prompt_tokens: z.int(), completion_tokens: z.int(), total_tokens: z.int() })
  .meta({ id: 'CompletionUsage' });
const FinishReason = z.enum(['stop', 'length']);

export const ChatCompletion = z
  .object({
    id: z.string(),
    object: z.literal('chat.completion'),
    created: z.int(),
    model: z.string(),
    choices: z.array(
      z.object({
        index: z.int(),
        message: z.object({
          role: z.literal('assistant'),
          content: z.string(),
          refusal: z.null(),
        }),
        logprobs: z.null(),
        finish_reason: FinishReason,
      }),
    ),
    usage: Usage,
  })
  .meta({ id: 'ChatCompletion' });
export type ChatCompletion = z.infer<typeof ChatCompletion>;

export const ModelList = z
  .object({
    object: z.literal('list'),
    data: z.array(
      z.object({
        id: z.string(),
        object: z.literal('model'),
        created: z.int(),
        owned_by: z.string(),
        context_length: z
          .int()
          .meta({ description: 'Tokens of the messages and the completion together.' }),
      }),
    ),
  })
  .meta({ id: 'ModelList' });
export type ModelList = z.infer<typeof ModelList>;

export function toOrder(request: ChatCompletionRequest): CompletionOrder {
  const topP = request.top_p ?? 1;
  return {
    model: request.model,
    messages: request.messages.map(({ role, content }) => ({
      role: role === 'developer' ? 'system' : role,
      content: typeof content === 'string' ? content : content.map(({ text }) => text).join(''),
    })),
    maxTokens: request.max_completion_tokens ?? request.max_tokens ?? null,
    sampling: {
      temperature: request.temperature ?? 1,
      topK: 0,
      ...(topP < 1 && { topP }),
      repeatPenalty: 1,
      seed: request.seed ?? randomInt(SEEDS),
    },
  };
}

export function toUsage({
  promptTokens,
  generatedTokens,
}: {
  readonly promptTokens: number;
  readonly generatedTokens: number;
}): z.infer<typeof Usage> {
  return {
    prompt_tokens: promptTokens,
    completion_tokens: generatedTokens,
    total_tokens: promptTokens + generatedTokens,
  };
}

/** A text that ran in a loop and was stopped is no whole answer. */
export function toFinishReason(
  reason: 'stop' | 'length' | 'repetition',
): z.infer<typeof FinishReason> {
  return reason === 'stop' ? 'stop' : 'length';
}

export function toModelList(models: readonly ServedModel[]): ModelList {
  return {
    object: 'list',
    data: models.map(({ model, engine, since, contextTokens }) => ({
      id: model,
      object: 'model',
      created: unixSeconds(since),
      owned_by: engine,
      context_length: contextTokens,
    })),
  };
}

export function unixSeconds(date: Date): number {
  return Math.floor(date.getTime() / 1000);
}
