import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aRequest, collect, deadline, NOTE } from './conformance-requests.js';
import type { Engine } from './engine.js';
import { EngineClosed, PromptTooLong, TokenCountUnknown } from './engine.errors.js';
import { describeSession } from './session.conformance.js';

export interface ConformingEngine {
  /** A fresh engine with a context of `contextTokens`; the suite closes it. */
  readonly open: (contextTokens: number) => Promise<Engine>;
  /** Whether the seed decides the text. An engine that picks sentences says the same for every seed. */
  readonly seeded: boolean;
  /** Whether it counts what does not fit its context. One that cannot says so. @default true */
  readonly countsAll?: boolean;
}

const CONTEXT = 4096;
/** How long a caller may wait for its abort to take effect, on a machine that does other things too. */
const ABORT_MS = 2000;
/** What every engine must do, whatever computes behind it. */
export function describeEngine(name: string, engineUnderTest: ConformingEngine): void {
  describe(`${name} as an engine`, () => {
    let engine: Engine;
    beforeAll(async () => {
      engine = await engineUnderTest.open(CONTEXT);
    });
    afterAll(async () => engine[Symbol.asyncDispose]());

    it('gives the same text for the same seed', async () => {
      const first = await collect(engine, aRequest({ seed: 7 }));
      const second = await collect(engine, aRequest({ seed: 7 }));
      expect(first.text).not.toBe('');
      expect(second.text).toBe(first.text);
      const other = await collect(engine, aRequest({ seed: 8 }));
      expect(other.text === first.text).toBe(!engineUnderTest.seeded);
    });

    it('streams one prompt event, then text, then one end, whose tokens add up', async () => {
      const { events, end } = await collect(engine, aRequest());
      expect(events[0]?.kind).toBe('prompt');
      expect(events.slice(1, -1).every(({ kind }) => kind === 'text')).toBe(true);
      const streamed = events.reduce(
        (sum, event) => sum + (event.kind === 'text' ? event.tokens : 0),
        0,
      );
      expect(streamed).toBe(end.generatedTokens);
      expect(end.generatedTokens).toBeLessThanOrEqual(aRequest().maxTokens);
    });

    it('evaluates exactly the tokens it counted before', async () => {
      const request = aRequest();
      const counted = await engine.countPromptTokens(request.messages, deadline());
      const { events, end } = await collect(engine, request);
      expect(end).toMatchObject({
        promptTokens: counted,
        evaluatedTokens: counted,
        reusedTokens: 0,
      });
      expect(events[0]).toEqual({ kind: 'prompt', evaluatedTokens: counted, reusedTokens: 0 });
      expect(counted).toBeGreaterThanOrEqual(await engine.countTokens(NOTE, deadline()));
    });

    it('refuses a prompt that does not fit, and names both numbers', async () => {
      const request = aRequest({ note: 'cough '.repeat(CONTEXT) });
      if (engineUnderTest.countsAll === false) {
        const counted = engine.countPromptTokens(request.messages, deadline());
        await expect(counted).rejects.toBeInstanceOf(TokenCountUnknown);
        await expect(collect(engine, request)).rejects.toBeInstanceOf(TokenCountUnknown);
        return;
      }
      const promptTokens = await engine.countPromptTokens(request.messages, deadline());
      const refusal = await collect(engine, request).catch((error: unknown) => error);
      expect(refusal).toBeInstanceOf(PromptTooLong);
      expect(refusal).toMatchObject({ promptTokens, contextTokens: engine.info.contextTokens });
      expect(String(refusal)).toContain(String(promptTokens));
      expect(String(refusal)).toContain(String(engine.info.contextTokens));
    });

    it('refuses a prompt that fits only without its answer', async () => {
      const { messages, ...rest } = aRequest();
      const promptTokens = await engine.countPromptTokens(messages, deadline());
      const maxTokens = engine.info.contextTokens - promptTokens;
      const refused = collect(engine, { ...rest, messages, maxTokens: maxTokens + 1 });
      await expect(refused).rejects.toBeInstanceOf(PromptTooLong);
    });

    it('stops soon after an abort, with the reason of the abort, and works on', async () => {
      const before = await collect(engine, aRequest());
      const abort = new AbortController();
      const reason = new Error('the reader has gone');
      let aborted = 0;
      const interrupted = (async () => {
        for await (const event of engine.generate(
          aRequest(),
          AbortSignal.any([abort.signal, deadline()]),
        )) {
          if (event.kind !== 'text') continue;
          aborted = performance.now();
          abort.abort(reason);
        }
      })();
      await expect(interrupted).rejects.toBe(reason);
      expect(performance.now() - aborted).toBeLessThan(ABORT_MS);
      expect((await collect(engine, aRequest())).text).toBe(before.text);
    });

    it('does not begin when the signal is aborted already', async () => {
      const signal = AbortSignal.abort(new Error('too late'));
      await expect(engine.countTokens(NOTE, signal)).rejects.toThrow('too late');
      await expect(collect(engine, aRequest(), signal)).rejects.toThrow('too late');
    });

    it('ends at its deadline like at an abort', async () => {
      const signal = AbortSignal.timeout(1);
      await expect.poll(() => signal.aborted).toBe(true);
      await expect(collect(engine, aRequest(), signal)).rejects.toMatchObject({
        name: 'TimeoutError',
      });
    });

    it('is free again when the reader of a stream leaves it', async () => {
      for await (const event of engine.generate(aRequest(), deadline())) {
        if (event.kind === 'text') break;
      }
      expect((await collect(engine, aRequest())).end.generatedTokens).toBeGreaterThan(0);
    });

    it('does not mix two requests that run at once', async () => {
      const one = aRequest({ note: NOTE });
      const two = aRequest({ note: NOTE.replaceAll('cough', 'rash') });
      const alone = [await collect(engine, one), await collect(engine, two)];
      const together = await Promise.all([collect(engine, one), collect(engine, two)]);
      expect(together.map(({ text }) => text)).toEqual(alone.map(({ text }) => text));
    });

    it('refuses work once it is closed', async () => {
      const closing = await engineUnderTest.open(CONTEXT);
      await closing[Symbol.asyncDispose]();
      await expect(closing.countTokens(NOTE, deadline())).rejects.toBeInstanceOf(EngineClosed);
      await expect(collect(closing, aRequest())).rejects.toBeInstanceOf(EngineClosed);
    });

    describeSession(() => engine);
  });
}
