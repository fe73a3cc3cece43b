import { afterAll, beforeAll, expect, it } from 'vitest';
import { tinyModel } from '../../../../test/support/tiny-model.js';
import { aRequest, collect, deadline } from './conformance-requests.js';
import { EngineCrashed } from './engine.errors.js';
import { LlamaCppEngine } from './llama-cpp.engine.js';
import { QUESTIONS } from './session.conformance.js';

/** How many tokens a processor reads at once. */
const BATCH = 64;

let engine: LlamaCppEngine;
beforeAll(async () => {
  const model = { id: 'tiny', name: 'Tiny', ...tinyModel() };
  engine = await LlamaCppEngine.open(
    { model, threads: 1, contextTokens: 4096, sessionIdleMs: 600_000 },
    deadline(),
  );
});
afterAll(() => engine[Symbol.asyncDispose]());

it('reads the beginning that two prompts share once', async () => {
  const [first, second] = QUESTIONS;
  if (!first || !second) throw new Error('There are two questions.');
  await using reading = engine.openSession();
  const { end: before } = await collect(reading, first);
  expect(before.reusedTokens).toBe(0);
  const { end } = await collect(reading, second);
  // a token is a byte: the questions differ in the last hundred
  expect(end.reusedTokens).toBeGreaterThan(end.promptTokens - 200);
  expect(end.evaluatedTokens).toBe(end.promptTokens - end.reusedTokens);
});

it('reads a prompt anew that begins otherwise', async () => {
  await using reading = engine.openSession();
  await collect(reading, aRequest());
  const [, user] = aRequest().messages;
  if (!user) throw new Error('The request has two messages.');
  const other = { ...aRequest(), messages: [user] };
  const { text, end } = await collect(reading, other);
  expect(end.reusedTokens).toBe(0);
  await reading[Symbol.asyncDispose]();
  expect((await collect(engine, other)).text).toBe(text);
});

it('reads what it wrote itself anew when a prompt has it, as a call by itself would', async () => {
  const [system, user] = aRequest().messages;
  if (!system || !user) throw new Error('The request has two messages.');
  const counted = await engine.countPromptTokens([system, user], deadline());
  // two tokens before the end of a batch, so that the answer goes beyond it
  const padding = 'x'.repeat(BATCH + BATCH - 2 - (counted % BATCH));
  const messages = [system, { ...user, content: user.content + padding }];
  await using reading = engine.openSession();
  for (let seed = 1; ; seed++) {
    const { text, end } = await collect(reading, { ...aRequest({ seed, maxTokens: 3 }), messages });
    expect(end.promptTokens % BATCH).toBe(BATCH - 2);
    // bytes that are no text of their own come back as other tokens
    if (!/^[!-~]{3}$/.test(text)) continue;
    const answered = [...messages, { role: 'assistant' as const, content: text }];
    const { end: next } = await collect(reading, {
      ...aRequest({ maxTokens: 3 }),
      messages: answered,
    });
    expect(next.reusedTokens).toBe(end.promptTokens + 2 - BATCH);
    return;
  }
});

it('goes on with a new process when its own is killed, and then has nothing to reuse', async () => {
  await using reading = engine.openSession();
  await collect(reading, aRequest());
  const killed = (async () => {
    for await (const event of reading.generate(aRequest({ maxTokens: 2000 }), deadline())) {
      if (event.kind === 'text' && engine.processId) process.kill(engine.processId, 'SIGKILL');
    }
  })();
  await expect(killed).rejects.toBeInstanceOf(EngineCrashed);
  const { end } = await collect(reading, aRequest());
  expect(end).toMatchObject({ reusedTokens: 0, evaluatedTokens: end.promptTokens });
});
