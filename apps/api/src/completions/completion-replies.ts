import { Readable } from 'node:stream';
import type { CompletionCall, CompletionEvent } from '@app/completions';
import type { FastifyReply } from 'fastify';
import { keptOpen } from '../http/event-stream.js';
import { toOpenAiError } from '../http/problems/openai-error.js';
import { toProblem } from '../http/problems/problem.filter.js';
import {
  type ChatCompletion,
  type ChatCompletionRequest,
  toFinishReason,
  toUsage,
  unixSeconds,
} from './completions.dto.js';

const DONE = 'data: [DONE]\n\n';

/** The whole answer at its end; null when nobody waits for it any more. */
export async function wholeCompletion(
  call: CompletionCall,
  { model }: ChatCompletionRequest,
): Promise<ChatCompletion | null> {
  let content = '';
  for await (const event of call.events) {
    if (event.kind === 'text') content += event.text;
    if (event.kind !== 'finished') continue;
    return {
      id: `chatcmpl-${call.id}`,
      object: 'chat.completion',
      created: unixSeconds(call.createdAt),
      model,
      choices: [
        {
          index: 0,
          message: { role: 'assistant', content, refusal: null },
          logprobs: null,
          finish_reason: toFinishReason(event.reason),
        },
      ],
      usage: toUsage(event),
    };
  }
  return null;
}

/** Chunks as they come. What fails before the first of them is answered as any other refusal. */
export async function streamCompletion(
  call: CompletionCall,
  request: ChatCompletionRequest,
  reply: FastifyReply,
): Promise<void> {
  const events = call.events[Symbol.asyncIterator]();
  const first = await events.next();
  if (first.done) return;
  const chunks = keptOpen(chunksOf(call, request, events), () => reply.raw.destroy());
  await reply
    .header('content-type', 'text/event-stream; charset=utf-8')
    .header('cache-control', 'no-store')
    .header('x-accel-buffering', 'no')
    .send(Readable.from(chunks, { highWaterMark: 1 }));
}

async function* chunksOf(
  call: CompletionCall,
  { model, stream_options: options }: ChatCompletionRequest,
  events: AsyncIterator<CompletionEvent>,
): AsyncGenerator<string> {
  const usage = options?.include_usage ?? false;
  const chunk = (fields: object): string =>
    data({
      id: `chatcmpl-${call.id}`,
      object: 'chat.completion.chunk',
      created: unixSeconds(call.createdAt),
      model,
      ...(usage && { usage: null }),
      ...fields,
    });
  const choice = (delta: object, finish: string | null = null): string =>
    chunk({ choices: [{ index: 0, delta, logprobs: null, finish_reason: finish }] });
  try {
    yield choice({ role: 'assistant', content: '' });
    for (let next = await events.next(); !next.done; next = await events.next()) {
      const event = next.value;
      if (event.kind === 'text') yield choice({ content: event.text });
      if (event.kind !== 'finished') continue;
      yield choice({}, toFinishReason(event.reason));
      if (usage) yield chunk({ choices: [], usage: toUsage(event) });
      yield DONE;
    }
  } catch (error) {
    // the head is sent: an error in the stream is what clients look for, and no [DONE] follows it
    yield data(toOpenAiError(toProblem(error)));
  } finally {
    await events.return?.(); // also where the client has gone before the first chunk
  }
}

function data(value: object): string {
  return `data: ${JSON.stringify(value)}\n\n`;
}
