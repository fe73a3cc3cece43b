import type { ChatMessage, Engine } from '@app/inference';
import { z } from 'zod';
import type { Faults } from './faults.js';
import { type JsonServer, startJsonServer } from './json-server.js';

/** The tokens of the tiny model: these, one for each byte, and one for a space. */
const SPECIAL = ['<unk>', '<s>', '</s>', '<|im_start|>', '<|im_end|>'];
const IM_START = 3;
const IM_END = 4;
const FIRST_BYTE = 5;
const SPACE = 261;

const Message = z.object({ role: z.enum(['system', 'user', 'assistant']), content: z.string() });
const Completion = z.object({
  prompt: z.array(z.number()),
  n_predict: z.number(),
  stream: z.literal(true),
  temperature: z.number(),
  top_k: z.number(),
  top_p: z.number(),
  seed: z.number(),
  repeat_penalty: z.number(),
});

/** llama-server's interface (its README of October 2026) before a model of the tests. */
export async function startLlamaServer(engine: Engine, faults: Faults = {}): Promise<JsonServer> {
  const { contextTokens } = engine.info;
  return startJsonServer({
    'GET /props': (_received, answer) =>
      answer.json({
        default_generation_settings: { n_ctx: contextTokens },
        total_slots: 1,
        model_path: '/models/tiny.gguf',
        model_alias: '/models/tiny.gguf',
        chat_template: 'chatml',
        build_info: 'b1-test',
      }),
    'POST /tokenize': ({ body }, answer) => {
      const { content, parse_special: special = true } = z
        .object({ content: z.string(), parse_special: z.boolean().optional() })
        .parse(body);
      answer.json({ tokens: special ? withSpecial(content) : bytes(content) });
    },
    'POST /apply-template': ({ body }, answer) => {
      const { messages } = z.object({ messages: z.array(Message) }).parse(body);
      const turns = messages.map(
        ({ role, content }) => `<|im_start|>${role}\n${content}<|im_end|>\n`,
      );
      answer.json({ prompt: `${turns.join('')}<|im_start|>assistant\n` });
    },
    'POST /completion': async ({ body }, answer) => {
      const { prompt, ...wish } = Completion.parse(body);
      if (prompt.length > contextTokens) {
        const refusal = { code: 400, type: 'exceed_context_size_error' };
        answer.json({ error: { ...refusal, n_prompt_tokens: prompt.length } }, 400);
        return;
      }
      answer.stream('text/event-stream');
      const send = (event: object): void => answer.write(`data: ${JSON.stringify(event)}\n\n`);
      const timings = { cache_n: 0, prompt_n: 0, prompt_ms: 1, predicted_n: 0, predicted_ms: 1 };
      const events = engine.generate(
        {
          messages: messagesOf(prompt),
          maxTokens: wish.n_predict,
          sampling: {
            temperature: wish.temperature,
            topK: wish.top_k,
            topP: wish.top_p,
            repeatPenalty: wish.repeat_penalty,
            seed: wish.seed,
          },
        },
        answer.signal,
      );
      let pieces = 0;
      for await (const event of events) {
        if (event.kind === 'prompt') {
          timings.prompt_n = faults.evaluated?.(event.evaluatedTokens) ?? event.evaluatedTokens;
          send({ content: '', tokens: [0], stop: false, timings });
        } else if (event.kind === 'text') {
          if (pieces++ === faults.breakAfter) return answer.breakOff();
          timings.predicted_n += event.tokens;
          send({ content: event.text, tokens: bytes(event.text), stop: false, timings });
        } else {
          timings.predicted_n = event.generatedTokens;
          send({
            content: '',
            stop: true,
            stop_type: event.reason === 'length' ? 'limit' : 'eos',
            model: faults.answersAs ?? '/models/tiny.gguf',
            truncated: false,
            tokens_evaluated: prompt.length,
            timings,
          });
        }
      }
      answer.end();
    },
  });
}

function bytes(text: string): number[] {
  return [...Buffer.from(text)].map((byte) => (byte === 0x20 ? SPACE : FIRST_BYTE + byte));
}

function withSpecial(text: string): number[] {
  return text
    .split(/(<unk>|<s>|<\/s>|<\|im_start\|>|<\|im_end\|>)/)
    .flatMap((part) => (SPECIAL.includes(part) ? [SPECIAL.indexOf(part)] : bytes(part)));
}

/** What the tokens mean to the model: only a special token begins or ends a turn. */
function messagesOf(prompt: readonly number[]): ChatMessage[] {
  const messages: ChatMessage[] = [];
  let turn: number[] | null = null;
  for (const token of prompt) {
    if (token === IM_START) turn = [];
    else if (token === IM_END && turn) {
      const [role = '', ...rest] = decode(turn).split('\n');
      messages.push(Message.parse({ role, content: rest.join('\n') }));
      turn = null;
    } else turn?.push(token);
  }
  return messages;
}

function decode(tokens: readonly number[]): string {
  return Buffer.from(tokens.map((token) => (token === SPACE ? 0x20 : token - FIRST_BYTE))).toString(
    'utf8',
  );
}
