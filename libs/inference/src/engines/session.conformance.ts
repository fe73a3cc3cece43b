import { describe, expect, it } from 'vitest';
import { aRequest, collect, deadline } from './conformance-requests.js';
import type { Engine, GenerateRequest } from './engine.js';
import { SessionClosed } from './engine.errors.js';

/** Two questions about one text, which begin alike. */
export const QUESTIONS: readonly GenerateRequest[] = [
  'What are the findings?',
  'What is the plan? Answer in a few words.',
].map((question) => {
  const { messages, ...rest } = aRequest();
  const [system, user] = messages;
  if (!system || !user) throw new Error('The request has two messages.');
  return { ...rest, messages: [system, { ...user, content: `${user.content}\n\n${question}` }] };
});

/** What every engine's readings must do, whether or not they keep anything. */
export function describeSession(engine: () => Engine): void {
  describe('has readings that', () => {
    it('write what calls by themselves write, and account for every token of the prompt', async () => {
      const alone = [];
      for (const request of QUESTIONS) alone.push(await collect(engine(), request));
      await using reading = engine().openSession();
      for (const [index, request] of QUESTIONS.entries()) {
        const { text, end, events } = await collect(reading, request);
        expect(text).toBe(alone[index]?.text);
        expect(end.evaluatedTokens + end.reusedTokens).toBe(end.promptTokens);
        expect(end.promptTokens).toBe(alone[index]?.end.promptTokens);
        const { evaluatedTokens, reusedTokens } = end;
        expect(events[0]).toEqual({ kind: 'prompt', evaluatedTokens, reusedTokens });
      }
    });

    it('write the same though a call between was broken off', async () => {
      const [first, second] = QUESTIONS;
      if (!first || !second) throw new Error('There are two questions.');
      const before = await collect(engine(), second);
      await using reading = engine().openSession();
      for await (const event of reading.generate(first, deadline())) {
        if (event.kind === 'text') break;
      }
      const abort = new AbortController();
      const aborted = (async () => {
        for await (const event of reading.generate(first, abort.signal)) {
          if (event.kind === 'text') abort.abort(new Error('given up'));
        }
      })();
      await expect(aborted).rejects.toThrow('given up');
      expect((await collect(reading, second)).text).toBe(before.text);
    });

    it('let other requests go on while nothing is asked of them', async () => {
      await using reading = engine().openSession();
      await collect(reading, aRequest());
      expect((await collect(engine(), aRequest())).end.generatedTokens).toBeGreaterThan(0);
      expect((await collect(reading, aRequest())).end.generatedTokens).toBeGreaterThan(0);
    });

    it('refuse work once they are closed, and leave nothing to the next', async () => {
      const closed = engine().openSession();
      await collect(closed, aRequest());
      await closed[Symbol.asyncDispose]();
      await expect(collect(closed, aRequest())).rejects.toBeInstanceOf(SessionClosed);
      await using next = engine().openSession();
      expect((await collect(next, aRequest())).end.reusedTokens).toBe(0);
    });

    it('need not be used before they are closed', async () => {
      await using reading = engine().openSession();
      expect(reading).toBeDefined();
    });
  });
}
