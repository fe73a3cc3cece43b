import type { Engine } from '@app/inference';
import { completeChat } from './chat-completions.js';
import type { Faults } from './faults.js';
import { type JsonServer, startJsonServer } from './json-server.js';

/** Together's interface (OpenAPI 2.0.0) before a model of the tests. */
export async function startTogether(engine: Engine, faults: Faults = {}): Promise<JsonServer> {
  return startJsonServer({
    'GET /v1/models': (_received, answer) =>
      answer.json([
        { id: 'tiny/model', type: 'chat', context_length: engine.info.contextTokens },
        { id: 'a/picture-model', type: 'image' },
      ]),
    'POST /v1/chat/completions': ({ body, headers }, answer) =>
      headers.authorization === 'Bearer together-key'
        ? completeChat(engine, body, answer, { tooLong: 422, faults })
        : answer.json({ error: { message: 'no key' } }, 401),
  });
}
