import type { Engine } from '@app/inference';
import { z } from 'zod';
import { completeChat, Message } from './chat-completions.js';
import type { Faults } from './faults.js';
import { type JsonServer, startJsonServer } from './json-server.js';

const Tokenize = z.union([
  z.object({ messages: z.array(Message), add_generation_prompt: z.literal(true) }),
  z.object({ prompt: z.string(), add_special_tokens: z.literal(false) }),
]);

/** vLLM's interface (0.28) before a model of the tests. */
export async function startVllm(engine: Engine, faults: Faults = {}): Promise<JsonServer> {
  const { contextTokens } = engine.info;
  return startJsonServer({
    'GET /version': (_received, answer) => answer.json({ version: '0.28.0' }),
    'GET /v1/models': (_received, answer) =>
      answer.json({
        object: 'list',
        data: [{ id: 'tiny/model', owned_by: 'vllm', max_model_len: contextTokens }],
      }),
    'POST /tokenize': async ({ body }, answer) => {
      const asked = Tokenize.parse(body);
      const count =
        'messages' in asked
          ? await engine.countPromptTokens(asked.messages, answer.signal)
          : await engine.countTokens(asked.prompt, answer.signal);
      answer.json({ count, max_model_len: contextTokens, tokens: [] });
    },
    'POST /v1/chat/completions': ({ body }, answer) =>
      completeChat(engine, body, answer, { tooLong: 400, faults }),
  });
}
