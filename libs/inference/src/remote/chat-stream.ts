import { z } from 'zod';
import { EngineRefused, GenerationFailed, ModelNotUsable } from '../engines/engine.errors.js';
import type { EngineConnection } from './engine-connection.js';
import { parseJson } from './parse-json.js';
import type { RemoteReport } from './remote-server.js';
import { serverSentData } from './server-sent-data.js';

const count = z.number().int().min(0);

const Usage = z.object({ prompt_tokens: count, completion_tokens: count });
export type Usage = z.infer<typeof Usage>;

const Chunk = z.union([
  z.object({ error: z.unknown().refine((error) => error !== undefined && error !== null) }),
  z.object({
    model: z.string(),
    choices: z.array(
      z.object({
        delta: z.object({ content: z.string().nullish() }).nullish(),
        finish_reason: z.string().nullish(),
      }),
    ),
    usage: Usage.nullish(),
  }),
]);

/** Anything else, such as `abort` or `content_filter`, is no end of an answer. */
const REASONS: Readonly<Record<string, 'stop' | 'length'>> = {
  stop: 'stop',
  eos: 'stop',
  length: 'length',
};

/** A chat completion that is not streamed, of which only the numbers are wanted. */
export const CountedCompletion = z.object({ usage: Usage });

/**
 * A stream of OpenAI's chat completions. Usage may come with every chunk, or with the last one.
 * Throws at an error of the server, at an answer of another model, and at a stream that just stops.
 */
export async function* chatStream(
  connection: EngineConnection,
  pieces: AsyncIterable<string>,
  model: string,
): AsyncGenerator<RemoteReport> {
  let usage: Usage | null = null;
  let finish: string | null = null;
  let isUsageReported = false;
  let streamed = 0;
  for await (const data of serverSentData(pieces)) {
    const chunk = Chunk.safeParse(parseJson(data));
    if (!chunk.success) throw new EngineRefused(connection.host, 'broke off its answer');
    if ('error' in chunk.data) throw new GenerationFailed('generating');
    if (chunk.data.model !== model) {
      throw new ModelNotUsable('the server answered with a different model than requested.');
    }
    usage = chunk.data.usage ?? usage;
    const [choice] = chunk.data.choices;
    finish = choice?.finish_reason ?? finish;
    const text = choice?.delta?.content ?? '';
    if (usage && !isUsageReported && (text !== '' || finish !== null)) {
      isUsageReported = true;
      yield { kind: 'evaluated', tokens: usage.prompt_tokens };
    }
    if (text !== '') {
      const tokens: number = usage && chunk.data.usage ? usage.completion_tokens - streamed : 1;
      streamed += tokens;
      yield { kind: 'text', text, tokens };
    }
  }
  if (!usage) throw new EngineRefused(connection.host, 'did not report how many tokens it read');
  const reason = finish === null ? undefined : REASONS[finish];
  if (!reason) throw new GenerationFailed('generating');
  yield {
    kind: 'end',
    reason,
    evaluatedTokens: usage.prompt_tokens,
    generatedTokens: usage.completion_tokens,
    promptMs: null,
    generateMs: null,
  };
}
