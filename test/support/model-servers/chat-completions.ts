import { type Engine, PromptTooLong } from '@app/inference';
import { z } from 'zod';
import type { Faults } from './faults.js';
import type { Answering } from './json-server.js';

export const Message = z.object({
  role: z.enum(['system', 'user', 'assistant']),
  content: z.string(),
});
const Request = z.object({
  model: z.string(),
  messages: z.array(Message),
  max_tokens: z.number(),
  stream: z.boolean().default(false),
  stream_options: z
    .object({ include_usage: z.boolean(), continuous_usage_stats: z.boolean().default(false) })
    .optional(),
  temperature: z.number().default(1),
  top_k: z.number().default(0),
  top_p: z.number().default(1),
  seed: z.number().default(1),
});

/** `POST /v1/chat/completions` as vLLM and Together answer it. `tooLong` is the status of a refusal. */
export async function completeChat(
  engine: Engine,
  body: unknown,
  answer: Answering,
  { tooLong, faults }: { readonly tooLong: number; readonly faults: Faults },
): Promise<void> {
  const request = Request.parse(body);
  const model = faults.answersAs ?? request.model;
  const usage = { prompt_tokens: 0, completion_tokens: 0, total_tokens: 0 };
  const send = (chunk: object): void => answer.write(`data: ${JSON.stringify(chunk)}\n\n`);
  const always = request.stream_options?.continuous_usage_stats ?? false;
  const chunk = (content: string, finish: string | null): void =>
    send({
      id: 'chatcmpl-1',
      object: 'chat.completion.chunk',
      model,
      choices: [{ index: 0, delta: { content }, finish_reason: finish }],
      ...(always && { usage }),
    });
  try {
    let pieces = 0;
    const events = engine.generate(
      {
        messages: request.messages,
        maxTokens: request.max_tokens,
        sampling: {
          temperature: request.temperature,
          topK: request.top_k,
          topP: request.top_p,
          repeatPenalty: 1,
          seed: request.seed,
        },
      },
      answer.signal,
    );
    let finish = 'stop';
    for await (const event of events) {
      if (event.kind === 'prompt') {
        usage.prompt_tokens = faults.evaluated?.(event.evaluatedTokens) ?? event.evaluatedTokens;
        if (request.stream) answer.stream('text/event-stream');
      } else if (event.kind === 'text') {
        usage.completion_tokens += event.tokens;
        if (pieces++ === faults.breakAfter) return answer.breakOff();
        if (request.stream) chunk(event.text, null);
      } else if (event.reason === 'length') finish = 'length';
    }
    if (!request.stream) {
      answer.json({ model, choices: [{ index: 0, finish_reason: finish }], usage });
      return;
    }
    chunk('', finish);
    send({ id: 'chatcmpl-1', object: 'chat.completion.chunk', model, choices: [], usage });
    answer.write('data: [DONE]\n\n');
    answer.end();
  } catch (error) {
    if (!(error instanceof PromptTooLong)) throw error;
    answer.json({ error: { message: 'too long', type: 'BadRequestError' } }, tooLong);
  }
}
