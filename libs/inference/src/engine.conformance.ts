import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Engine, GenerateRequest, GenerationEnd, GenerationEvent } from './engine.js';
import { EngineClosed, PromptTooLong, TokenCountUnknown } from './engine.errors.js';

export interface ConformingEngine {
  /** A fresh engine with a context of `contextTokens`; the suite closes it. */
  readonly open: (contextTokens: number) => Promise<Engine>;
  /** Whether the seed decides the text. An engine that picks sentences says the same for every seed. */
  readonly seeded: boolean;
  /** Whether it counts what does not fit its context. One that cannot says so. @default true */
  readonly countsAll?: boolean;
}

const CONTEXT = 4096;
const DEADLINE_MS = 20_000;
/** How long a caller may wait for its abort to take effect, on a machine that does other things too. */
const ABORT_MS = 2000;
const NOTE =
  'The patient came to the clinic with a cough of three days. The cough is dry and worse at night. ' +
  'There is no fever and no chest pain. The lungs are clear on both sides. ' +
  'The patient takes metoprolol every day. The plan is rest, fluids and a visit in one week.';

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
      expect(end).toMatchObject({ promptTokens: counted, evaluatedTokens: counted });
      expect(events[0]).toEqual({ kind: 'prompt', evaluatedTokens: counted });
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
  });
}

export interface Collected {
  readonly events: readonly GenerationEvent[];
  readonly text: string;
  readonly end: GenerationEnd;
}

/** Reads a generation to its end. */
export async function collect(
  engine: Engine,
  request: GenerateRequest,
  signal: AbortSignal = deadline(),
): Promise<Collected> {
  const events: GenerationEvent[] = [];
  for await (const event of engine.generate(request, signal)) events.push(event);
  const end = events.at(-1);
  if (end?.kind !== 'end') throw new Error('The generation ended without an end event.');
  const text = events.map((event) => (event.kind === 'text' ? event.text : '')).join('');
  return { events, text, end };
}

/** Hot enough that random weights write no loop. */
export function aRequest(
  options: { readonly seed?: number; readonly note?: string; readonly maxTokens?: number } = {},
): GenerateRequest {
  const note = options.note ?? NOTE;
  return {
    messages: [
      { role: 'system', content: 'Summarize the note.' },
      { role: 'user', content: note },
    ],
    source: note,
    maxTokens: options.maxTokens ?? 64,
    sampling: { temperature: 1, topK: 40, repeatPenalty: 1.1, seed: options.seed ?? 1 },
  };
}

export function deadline(milliseconds: number = DEADLINE_MS): AbortSignal {
  return AbortSignal.timeout(milliseconds);
}
