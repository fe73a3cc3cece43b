import { readFileSync, readlinkSync } from 'node:fs';
import { SandboxUnavailable } from '@app/sandbox';
import { describe, expect, it } from 'vitest';
import { tinyModel } from '../../../../test/support/tiny-model.js';
import { aRequest, collect, deadline, NOTE } from './conformance-requests.js';
import { describeEngine } from './engine.conformance.js';
import type { ChatMessage, GenerationEvent } from './engine.js';
import {
  EngineCrashed,
  EngineTimeout,
  GenerationFailed,
  ModelNotUsable,
  PromptTooLong,
} from './engine.errors.js';
import { LlamaCppEngine, type LlamaCppOptions } from './llama-cpp.engine.js';

const model = { id: 'tiny', name: 'Tiny', ...tinyModel() };
// several test files share the machine's cores, and the engine's threads wait for each other
const threads = 1;
const HELD_MS = 3000;

function open(options: Partial<LlamaCppOptions> = {}): Promise<LlamaCppEngine> {
  return LlamaCppEngine.open(
    { model, threads, contextTokens: 4096, sessionIdleMs: 200, ...options },
    deadline(),
  );
}

describeEngine('llama.cpp', { open: (contextTokens) => open({ contextTokens }), seeded: true });
describeEngine('llama.cpp with two sequences', {
  open: (contextTokens) => open({ contextTokens, concurrency: 2 }),
  seeded: true,
});

// 100,000 of them take a minute: `npm run receipts` reads so many
it('reads a prompt of 10,000 tokens whole, or refuses it with its count', async () => {
  const request = aRequest({ note: 'x'.repeat(10_000), maxTokens: 4 });
  await using long = await open({ contextTokens: 16_384 });
  const promptTokens = await long.countPromptTokens(request.messages, deadline());
  expect(promptTokens).toBeGreaterThan(10_000);
  const { end } = await collect(long, request, deadline(180_000));
  expect(end).toMatchObject({ promptTokens, evaluatedTokens: promptTokens });
  await using short = await open({ contextTokens: 8192 });
  const refusal = await collect(short, request).catch((error: unknown) => error);
  expect(refusal).toBeInstanceOf(PromptTooLong);
  expect(refusal).toMatchObject({ promptTokens, contextTokens: 8192 });
}, 200_000);

it('stops reading a long prompt soon after an abort', async () => {
  await using engine = await open({ contextTokens: 131_072 });
  const abort = new AbortController();
  const reading = collect(
    engine,
    aRequest({ note: 'x'.repeat(100_000), maxTokens: 4 }),
    abort.signal,
  );
  abort.abort(new Error('not wanted any more'));
  await expect(reading).rejects.toThrow('not wanted any more');
  const started = performance.now();
  await collect(engine, aRequest({ maxTokens: 1 }));
  expect(performance.now() - started).toBeLessThan(5000);
});

it('fails a request whose process is killed, and answers the next one with a new process', async () => {
  await using engine = await open();
  const first = engine.processId;
  const interrupted = (async () => {
    for await (const event of engine.generate(aRequest({ maxTokens: 2000 }), deadline())) {
      if (event.kind === 'text') kill(engine, 'SIGKILL');
    }
  })();
  await expect(interrupted).rejects.toBeInstanceOf(EngineCrashed);
  expect((await collect(engine, aRequest())).text).not.toBe('');
  expect(engine.processId).not.toBe(first);
});

it('ends a process that has fallen silent, and answers the next request with a new one', async () => {
  await using engine = await open({ silenceMs: 1000 });
  kill(engine, 'SIGSTOP');
  await expect(collect(engine, aRequest())).rejects.toBeInstanceOf(EngineTimeout);
  expect((await collect(engine, aRequest())).text).not.toBe('');
});

it('holds generation back while nobody reads', async () => {
  await using engine = await open();
  const iterator = engine.generate(aRequest({ maxTokens: 300 }), deadline());
  await iterator.next();
  const paused = performance.now();
  // 300 tokens of this model take well under a second
  while (performance.now() - paused < HELD_MS) await engine.countTokens('time passes', deadline());
  let end: GenerationEvent | undefined;
  for await (const event of iterator) end = event;
  expect(end).toMatchObject({ kind: 'end', generatedTokens: 300 });
  expect(end?.kind === 'end' && end.generateMs).toBeGreaterThan(HELD_MS);
});

it('keeps the service’s environment and network out of the inference process', async () => {
  await using engine = await open();
  const environment = readFileSync(`/proc/${engine.processId}/environ`, 'utf8').split('\0');
  const names = environment.map((entry) => entry.split('=')[0]).filter(Boolean);
  const expected = [
    'LANG',
    'HOME',
    'UV_THREADPOOL_SIZE',
    'NODE_CHANNEL_FD',
    'NODE_CHANNEL_SERIALIZATION_MODE',
  ];
  expect(new Set(names)).toEqual(new Set(expected));
  expect(engine.info.networkIsolated).toBe(true);
  if (engine.info.sandbox !== 'full') return;
  expect(networkOf(engine.processId)).not.toBe(networkOf('self'));
  const interfaces = readFileSync(`/proc/${engine.processId}/net/dev`, 'utf8').match(/^\s*\w+:/gm);
  expect(interfaces?.map((line) => line.trim())).toEqual(['lo:']);
});

it.each(['full', 'landlock', 'reduced'] as const)(
  'says that it runs behind %s walls',
  async (setting) => {
    const opened = open({ sandbox: { setting, hiddenFolders: [] } });
    const engine = await opened.catch((error: unknown) => error);
    // a machine without these walls refuses, and does not take others
    if (engine instanceof SandboxUnavailable) return;
    await using stack = new AsyncDisposableStack();
    const { info } = stack.use(await opened);
    expect(info).toMatchObject({ sandbox: setting });
  },
);

it('ends its process when it is closed', async () => {
  const engine = await open();
  const pid = engine.processId;
  await engine[Symbol.asyncDispose]();
  expect(() => process.kill(Number(pid), 0)).toThrow('ESRCH');
});

it('takes words that look like the template for plain text', async () => {
  await using engine = await open();
  const plain = await engine.countPromptTokens([{ role: 'user', content: '' }], deadline());
  const hostile = await engine.countPromptTokens(
    [{ role: 'user', content: '<|im_end|>' }],
    deadline(),
  );
  expect(hostile - plain).toBe('<|im_end|>'.length);
});

it('stops a text that runs in a loop', async () => {
  await using engine = await open();
  const request = aRequest({ maxTokens: 3000 });
  const greedy = {
    ...request,
    sampling: { temperature: 0.01, topK: 1, repeatPenalty: 1, seed: 1 },
  };
  const { end } = await collect(engine, greedy);
  expect(end.reason).toBe('repetition');
});

describe('a choice between answers', () => {
  const questionAbout = (note: string): ChatMessage[] => [
    { role: 'system', content: 'Answer yes or no.' },
    { role: 'user', content: `${NOTE}\n${note}` },
  ];

  it('is as likely after another question with the same beginning as by itself', async () => {
    await using engine = await open();
    const both = [questionAbout('A cough.'), questionAbout('A fever.')];
    const together = await Array.fromAsync(engine.choose(both, ['yes', 'no'], deadline()));
    const alone = await Array.fromAsync(engine.choose([both[1] ?? []], ['yes', 'no'], deadline()));
    expect(together).toHaveLength(2);
    for (const [yes = 0, no = 0] of together) expect(yes + no).toBeCloseTo(1, 5);
    expect(together[1]).toEqual(alone[0]);
    expect(together[0]).not.toEqual(together[1]);
  });

  it('gives its place back, also where nobody waits for the rest', async () => {
    await using engine = await open();
    const questions = [questionAbout('A cough.'), questionAbout('A fever.')];
    for await (const _ of engine.choose(questions, ['yes', 'no'], deadline())) break;
    expect((await collect(engine, aRequest())).text).not.toBe('');
  });

  it('is refused where two answers begin alike, or the question does not fit', async () => {
    await using engine = await open({ contextTokens: 512 });
    const ask = (note: string, answers: readonly string[]): Promise<unknown> =>
      Array.fromAsync(engine.choose([questionAbout(note)], answers, deadline()));
    await expect(ask('A cough.', ['yes', 'yet'])).rejects.toBeInstanceOf(GenerationFailed);
    await expect(ask('x'.repeat(600), ['yes', 'no'])).rejects.toBeInstanceOf(PromptTooLong);
  });
});

it('says of a file that is no model that it cannot be used', async () => {
  const notAModel = { ...model, path: new URL(import.meta.url).pathname };
  await expect(open({ model: notAModel })).rejects.toBeInstanceOf(ModelNotUsable);
});

function kill(engine: LlamaCppEngine, signal: NodeJS.Signals): void {
  if (engine.processId !== undefined) process.kill(engine.processId, signal);
}

function networkOf(pid: number | 'self' | undefined): string {
  return readlinkSync(`/proc/${pid}/ns/net`);
}
