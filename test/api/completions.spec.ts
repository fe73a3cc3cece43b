import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import OpenAI, { APIError } from 'openai';
import { ClientsService } from '@app/auth';
import { type Engine, LlamaCppEngine } from '@app/inference';
import { operatorActor } from '@app/platform';
import { FakeEngine } from '../support/fake-engine.js';
import { signedInPerson } from '../support/people.js';
import { startService, type TestService } from '../support/service.js';
import { tinyModel } from '../support/tiny-model.js';
import { until } from '../support/wait.js';
import { columnsHolding, count, entries, rows } from './admin.js';
import { sendJson } from './person-requests.js';

const CONTEXT = 4096;
const CANARY = 'canary-of-the-completion';
const MESSAGES = [
  { role: 'system', content: 'Answer.' },
  { role: 'user', content: `What does ${CANARY} mean?` },
] as const;
const ASK = {
  model: 'tiny',
  messages: [...MESSAGES],
  max_tokens: 24,
  seed: 7,
} satisfies OpenAI.ChatCompletionCreateParamsNonStreaming;

let service: TestService;
let tiny: Engine;
let client: OpenAI;

beforeAll(async () => {
  service = await startService({ CLOISTER_COMPLETIONS_AT_ONCE: '2' });
  const model = { id: 'tiny', name: 'Tiny', ...tinyModel() };
  tiny = await LlamaCppEngine.open(
    { model, threads: 1, contextTokens: CONTEXT, concurrency: 2 },
    AbortSignal.timeout(60_000),
  );
  await service.startWorker(tiny);
  client = await clientWith({ completions: true });
});

afterAll(async () => {
  await service[Symbol.asyncDispose]();
  await tiny[Symbol.asyncDispose]();
});

let names = 0;
async function clientWith(grants: { readonly completions: boolean }): Promise<OpenAI> {
  const operator = operatorActor('test', service.tenantId);
  const name = `program ${++names}`;
  const { key } = await service.get(ClientsService).add(operator, name, grants);
  return new OpenAI({ apiKey: key, baseURL: `${service.url}/v1`, maxRetries: 0 });
}

async function refusalOf(asked: Promise<unknown>): Promise<APIError> {
  const error = await asked.catch((caught: unknown) => caught);
  if (error instanceof APIError) return error;
  throw new Error('The call was not refused.', { cause: error });
}

/** The newest entry of this kind, as it will be hashed. */
async function newest(action: string): Promise<Record<string, unknown>> {
  const entry: unknown = JSON.parse(
    (await entries(service, action)).at(-1)?.canonical.toString() ?? '',
  );
  return entry as Record<string, unknown>;
}

const gone = (): Promise<unknown> =>
  until('no row of a call is left', async () => (await count(service, 'completion')) === 0);

describe('a program that speaks to /v1 as to OpenAI', () => {
  it('finds the model that the worker computes with', async () => {
    const { data } = await client.models.list();
    expect(data).toEqual([expect.objectContaining({ id: 'tiny', owned_by: 'llama-cpp' })]);
    expect(await newest('model.listed')).toMatchObject({ details: { count: 1 } });
  });

  it('gets an answer with its exact tokens, and the same for the same seed', async () => {
    const answer = await client.chat.completions.create(ASK);
    const promptTokens = await tiny.countPromptTokens(MESSAGES, AbortSignal.timeout(10_000));
    expect(answer.usage).toEqual({
      prompt_tokens: promptTokens,
      completion_tokens: 24,
      total_tokens: promptTokens + 24,
    });
    const [choice] = answer.choices;
    expect(choice?.finish_reason).toBe('length');
    expect(choice?.message.content).not.toBe('');
    const again = await client.chat.completions.create(ASK);
    expect(again.choices[0]?.message.content).toBe(choice?.message.content);
    const other = await client.chat.completions.create({ ...ASK, seed: 8 });
    expect(other.choices[0]?.message.content).not.toBe(choice?.message.content);
  });

  it('reads the answer as it is written, with usage at the end where it asks for it', async () => {
    const whole = await client.chat.completions.create(ASK);
    const chunks = [];
    const stream = await client.chat.completions.create({
      ...ASK,
      stream: true,
      stream_options: { include_usage: true },
    });
    for await (const chunk of stream) chunks.push(chunk);
    const text = chunks.map(({ choices }) => choices[0]?.delta.content ?? '').join('');
    expect(text).toBe(whole.choices[0]?.message.content);
    expect(chunks.at(-1)).toMatchObject({ choices: [], usage: whole.usage });
    expect(chunks.at(-2)?.choices[0]?.finish_reason).toBe('length');
    const plain = await client.chat.completions.create({ ...ASK, stream: true });
    for await (const chunk of plain) expect(chunk.usage ?? null).toBeNull();
  });

  it('takes content in parts, and what has no effect', async () => {
    const answer = await client.chat.completions.create({
      model: 'tiny',
      messages: [{ role: 'user', content: [{ type: 'text', text: 'a' }] }],
      max_completion_tokens: 4,
      temperature: 0,
      user: 'somebody',
      store: false,
    });
    expect(answer.usage?.completion_tokens).toBe(4);
  });

  it.each([
    ['a tool', { tools: [{ type: 'function', function: { name: 'f' } }] }],
    ['two answers', { n: 2 }],
    ['a stop', { stop: ['x'] }],
    ['a form', { response_format: { type: 'json_object' } }],
    ['a penalty', { presence_penalty: 1 }],
    ['no messages', { messages: [] }],
    ['a picture', { messages: [{ role: 'user', content: [{ type: 'image_url' }] }] }],
  ])('is told that %s cannot be had, rather than get another answer', async (_what, extra) => {
    const response = await fetch(`${service.url}/v1/chat/completions`, {
      method: 'POST',
      headers: {
        authorization: `Bearer ${client.apiKey}`,
        'content-type': 'application/json',
      },
      body: JSON.stringify({ ...ASK, ...extra }),
    });
    expect(response.status).toBe(400);
    expect(await response.json()).toMatchObject({
      error: { type: 'invalid_request_error', code: 'validation-failed' },
    });
  });

  it('is refused messages that do not fit, with all numbers, and nothing is cut', async () => {
    const messages = [{ role: 'user' as const, content: 'x'.repeat(CONTEXT) }];
    const promptTokens = await tiny.countPromptTokens(messages, AbortSignal.timeout(10_000));
    for (const stream of [false, true]) {
      const refusal = await refusalOf(client.chat.completions.create({ ...ASK, messages, stream }));
      expect(refusal).toMatchObject({ status: 400, code: 'context_length_exceeded' });
      for (const number of [promptTokens, CONTEXT, 24]) {
        expect(refusal.message).toContain(String(number));
      }
    }
    expect(await newest('completion.ended')).toMatchObject({
      outcome: 'failed',
      reason: 'context_length_exceeded',
      details: { promptTokens, contextTokens: CONTEXT },
    });
  });

  it('is told that there is no such model', async () => {
    const refusal = await refusalOf(client.chat.completions.create({ ...ASK, model: 'gpt-4' }));
    expect(refusal).toMatchObject({ status: 404, code: 'model_not_found' });
  });
});

describe('a model that is recalled', () => {
  it('answers no call until the recall is lifted', async () => {
    const steward = await signedInPerson(service, { roles: ['administrator'] });
    const scope = {
      kind: 'model',
      modelSha256: tiny.info.model?.sha256 ?? '',
      adapterSha256: null,
    };
    const begun = await sendJson(steward, 'POST', '/api/recalls', { scope, reason: 'invents' });
    const { id } = (await begun.json()) as { id: string };
    for (const stream of [false, true]) {
      const refusal = await refusalOf(client.chat.completions.create({ ...ASK, stream }));
      expect(refusal.code).toBe('model-recalled');
    }
    expect(await newest('completion.ended')).toMatchObject({
      outcome: 'failed',
      reason: 'model-recalled',
    });
    const lifted = await sendJson(steward, 'POST', `/api/recalls/${id}/lifting`, {
      reason: 'wrong',
    });
    expect(lifted.status).toBe(204);
    expect((await client.chat.completions.create(ASK)).choices).toHaveLength(1);
  });
});

describe('who may not', () => {
  it('is a client without the grant, and that is recorded', async () => {
    const other = await clientWith({ completions: false });
    const refusals = (await entries(service, 'completion.refused')).length;
    expect(await refusalOf(other.chat.completions.create(ASK))).toMatchObject({
      status: 403,
      code: 'completions-not-granted',
    });
    expect(await refusalOf(Promise.resolve(other.models.list()))).toMatchObject({ status: 403 });
    expect(await entries(service, 'completion.refused')).toHaveLength(refusals + 2);
  });

  it('is anybody without a key, and nobody learns from the answer what exists', async () => {
    const nobody = new OpenAI({ apiKey: 'clk_x', baseURL: `${service.url}/v1`, maxRetries: 0 });
    expect(await refusalOf(nobody.chat.completions.create(ASK))).toMatchObject({
      status: 401,
      type: 'authentication_error',
    });
  });
});

describe('a call', () => {
  it('stands in the trail with who, what model, how many tokens and how it ended', async () => {
    const answer = await client.chat.completions.create(ASK);
    const id = answer.id.replace('chatcmpl-', '');
    const requested = await newest('completion.requested');
    const ended = await newest('completion.ended');
    expect(requested).toMatchObject({
      actor: { kind: 'client' },
      subject: { type: 'completion', id },
      details: { model: 'tiny' },
    });
    expect(ended).toMatchObject({
      outcome: 'success',
      subject: { type: 'completion', id },
      related: [{ type: 'client' }],
      details: {
        engine: 'llama-cpp',
        model: 'tiny',
        promptTokens: answer.usage?.prompt_tokens,
        generatedTokens: 24,
        finish: 'length',
      },
    });
  });

  it('leaves nothing of its text anywhere', async () => {
    await client.chat.completions.create(ASK);
    await gone();
    expect(await count(service, 'completion_event')).toBe(0);
    expect(await columnsHolding(service, [CANARY])).toEqual([]);
  });
});

describe('with an engine that a test holds', () => {
  const other = 'fake';
  let holding: FakeEngine;
  let release: PromiseWithResolvers<void>;
  let broken = false;

  beforeAll(async () => {
    holding = new FakeEngine({
      countTokens: (text) => text.length,
      async *answer(_request, signal) {
        yield 'answer-canary ';
        if (broken) throw new Error(`about ${CANARY}`);
        await Promise.race([
          release.promise,
          new Promise((_resolve, reject) => {
            signal.addEventListener('abort', () => reject(signal.reason));
          }),
        ]);
        yield 'second';
      },
    });
    // beside the other, as a second machine would be
    await service.startWorker(holding, 'holding-worker');
    await until('both are served', async () => (await count(service, 'served_model')) === 2);
  });
  beforeEach(() => {
    release = Promise.withResolvers();
    broken = false;
  });

  const begin = async () =>
    client.chat.completions.create({ ...ASK, model: other, stream: true, max_tokens: 100 });

  it('goes to the worker that has the model', async () => {
    release.resolve();
    const answer = await client.chat.completions.create({ ...ASK, model: other });
    expect(answer.choices[0]).toMatchObject({
      message: { content: 'answer-canary second' },
      finish_reason: 'stop',
    });
  });

  it('lies sealed while it is under way', async () => {
    const stream = await begin();
    expect(await count(service, 'completion')).toBe(1);
    expect(await columnsHolding(service, [CANARY, 'answer-canary'])).toEqual([]);
    release.resolve();
    for await (const _ of stream);
    await gone();
  });

  it('ends at the engine when its client goes, and the trail says so', async () => {
    const stream = await begin();
    for await (const chunk of stream) if (chunk.choices[0]?.delta.content) break;
    stream.controller.abort();
    await gone();
    expect(await newest('completion.ended')).toMatchObject({
      outcome: 'failed',
      reason: 'client-gone',
      details: { model: other, promptTokens: expect.any(Number) },
    });
    // its place is free again
    release.resolve();
    expect((await client.chat.completions.create({ ...ASK, model: other })).choices).toHaveLength(
      1,
    );
  });

  it('is one of two at once; the third is told when to come back', async () => {
    const [one, two] = await Promise.all([begin(), begin()]);
    const refusal = await refusalOf(begin());
    expect(refusal).toMatchObject({ status: 429, code: 'too-many-completions' });
    expect(refusal.headers?.get('retry-after')).toBe('5');
    release.resolve();
    for (const stream of [one, two]) for await (const _ of stream);
    await gone();
  });

  it('that fails in the middle ends with an error, and not as if it were whole', async () => {
    broken = true;
    const read = (async () => {
      for await (const _ of await begin());
    })();
    expect((await refusalOf(read)).message).not.toContain(CANARY);
    await gone();
    expect(await newest('completion.ended')).toMatchObject({
      outcome: 'failed',
      reason: 'unexpected',
    });
    const whole = await refusalOf(client.chat.completions.create({ ...ASK, model: other }));
    expect(whole).toMatchObject({ status: 503, code: 'unexpected' });
  });

  it('may have 1 MiB, and is told when it has more', async () => {
    const large = (bytes: number): Promise<APIError> =>
      refusalOf(
        client.chat.completions.create({
          ...ASK,
          model: other,
          messages: [{ role: 'user', content: 'x'.repeat(bytes) }],
        }),
      );
    expect(await large(1000 * 1024)).toMatchObject({ code: 'context_length_exceeded' });
    expect(await large(1024 * 1024)).toMatchObject({ status: 413, code: 'http-413' });
  });
});

describe('of processes that died', () => {
  it('a worker’s call is given up, and its client told', async () => {
    await rows(
      service,
      `insert into served_model values ('dead-worker', 'ghost', 'openai', 100, now(), now() + interval '1 hour')`,
    );
    const refused = refusalOf(client.chat.completions.create({ ...ASK, model: 'ghost' }));
    await until('it waits', async () => (await count(service, 'completion')) === 1);
    await rows(
      service,
      `update completion set state = 'running', lease_until = now() - interval '1 second'`,
    );
    expect(await refused).toMatchObject({ status: 503, code: 'worker-lost' });
    await gone();
  });

  it('an api’s call is thrown away', async () => {
    const refused = refusalOf(client.chat.completions.create({ ...ASK, model: 'ghost' }));
    await until('it waits', async () => (await count(service, 'completion')) === 1);
    await rows(
      service,
      `insert into completion select gen_random_uuid(), tenant_id, client_id, 'other', 'ended', null,
         key_version, key_wrapped, request_sealed, created_at, now() - interval '2 minutes'
       from completion`,
    );
    await until('one is left', async () => (await count(service, 'completion')) === 1);
    await rows(service, `update completion set created_at = now() - interval '40 seconds'`);
    await refused;
    await gone();
  });
});
