import { describe, expect, it } from 'vitest';
import { type Engine, ExtractiveEngine, type GenerateRequest } from '@app/inference';
import { withDeadline } from '@app/platform';
import {
  type Answer,
  FakeEngine,
  type FakeEngineOptions,
  words,
} from '../../../../test/support/fake-engine.js';
import { assign, type Assignment } from '../requests/assignment.js';
import { ContextTooSmall, NothingWritten, ReceiptMismatch } from './generation.errors.js';
import { Generation, type GenerationListener } from './generation.js';
import { planReads } from './planning.js';
import { Profiles } from '../profiles/profiles.js';

const OUTPUT_TOKENS = 40;
const { profile, sections } = assign(Profiles.load().get('general'), null);
const ASSIGNMENT: Assignment = {
  profile,
  sections: sections.map((section) => ({ ...section, outputTokens: OUTPUT_TOKENS })),
};
const SHORT = 'A cough for two weeks. No fever.';
const SILENT: GenerationListener = { reading: () => undefined, text: () => undefined };

async function write(
  text: string,
  engine: Engine,
  { signal = AbortSignal.timeout(25_000), listener = SILENT } = {},
): Promise<Awaited<ReturnType<Generation['write']>>> {
  const plan = await planReads({ text }, ASSIGNMENT, engine, AbortSignal.timeout(25_000));
  return new Generation(ASSIGNMENT, engine, listener, signal, 1).write(text, plan);
}

/** Numbered words, so that a test sees what became of each. */
function numbered(count: number): string {
  return Array.from({ length: count }, (_, index) => `w${index}`).join(' ');
}

function wordy({ source = '', maxTokens }: GenerateRequest): string[] {
  return words(source)
    .slice(0, maxTokens)
    .map((word) => `${word} `);
}

describe('a short text', () => {
  it('is read in one call whose account adds up', async () => {
    const engine = new FakeEngine();
    const { text, receipt } = await write(SHORT, engine);
    expect(text).toBe(SHORT);
    expect(receipt).toMatchObject({
      sourceCharacters: SHORT.length,
      readCharacters: SHORT.length,
      sourceTokens: 7,
      codeCharacters: 0,
    });
    expect(receipt.calls).toHaveLength(1);
    expect(receipt.calls[0]).toMatchObject({ ask: 'whole', generatedTokens: 7, ended: 'stop' });
    expect(receipt.calls[0]?.evaluatedTokens).toBe(receipt.calls[0]?.sentTokens);
  });

  it.each(['length', 'repetition'] as const)(
    'tells the reader that it was ended by %s',
    async (reason) => {
      const { receipt } = await write(SHORT, new FakeEngine({ reason }));
      expect(receipt.calls[0]?.ended).toBe(reason);
    },
  );
});

describe('a table with codes', () => {
  const text = 'Code: E11.9 | Description: Type 2 diabetes | Reaction: [empty]';
  const given = 'Description: Type 2 diabetes';

  it('is given to the model without them, and the receipt counts what it was not given', async () => {
    const engine = new FakeEngine();
    const { receipt } = await write(text, engine);
    const [request] = engine.requests;
    expect(request?.messages.at(-1)?.content).toContain(`DOCUMENT\n${given}\nEND`);
    expect(request?.source).toBe(given);
    expect(receipt).toMatchObject({
      readCharacters: text.length,
      sourceTokens: words(given).length,
      codeCharacters: text.length - given.length,
    });
  });
});

it('a table with codes is picked from as it stands, where no model is asked', async () => {
  const row = 'Code: E11.9 | Description: Type 2 diabetes';
  const { text, receipt } = await write(row, new ExtractiveEngine());
  expect([text, receipt.codeCharacters]).toEqual([row, 0]);
});

describe('a text that is longer than the model reads well', () => {
  it('is written from passages of it, and the receipt says which', async () => {
    const text = numbered(400).replaceAll(/(w\d+) ?/g, 'It was $1 that came.\n');
    const engine = new FakeEngine({ effectiveContextTokens: 100, answer: wordy });
    const { receipt } = await write(text, engine);
    expect(new Set(receipt.calls.map(({ ask, stretch }) => `${ask} ${stretch}`))).toEqual(
      new Set(['passages null']),
    );
    const { spans = [], tokens = 0 } = receipt.passages ?? {};
    const given = engine.requests[0]?.source ?? '';
    expect(spans.map(({ start, end }) => text.slice(start, end)).join(' ')).toBe(
      given.replaceAll(/\s+/g, ' '),
    );
    expect(tokens).toBeLessThanOrEqual(100);
    expect(receipt.readCharacters).toBe(text.length);
  });
});

describe('a long text', () => {
  const engineWith = (options: FakeEngineOptions = {}): FakeEngine =>
    new FakeEngine({ contextTokens: 260, answer: wordy, ...options });

  it('is read part by part, and the notes are combined', async () => {
    const engine = engineWith();
    const text = numbered(400);
    const { receipt } = await write(text, engine);
    const asks = receipt.calls.map(({ ask }) => ask);
    expect(asks.slice(0, -1)).toEqual(asks.slice(0, -1).map(() => 'part'));
    expect(asks.at(-1)).toBe('combine');
    expect(receipt.readCharacters).toBe(text.length);
    const read = engine.requests.slice(0, -1).map(({ source }) => source);
    expect(read.join('')).toBe(text);
  });

  it('is combined in as many levels as the context demands, in order, with every note in it', async () => {
    const notes = engineWith({ contextTokens: 190 });
    const { receipt, text } = await write(numbered(2000), notes);
    const combines = receipt.calls.filter(({ ask }) => ask === 'combine').length;
    const parts = receipt.calls.length - combines;
    expect(combines).toBeGreaterThan(2);
    const combined = notes.requests.slice(parts).flatMap(({ source = '' }) => source.split('\n\n'));
    const written = notes.requests.slice(0, parts).map((request) => wordy(request).join('').trim());
    expect(combined).toEqual(expect.arrayContaining(written));
    expect(text.startsWith('w0 ')).toBe(true);
    for (const { sentTokens } of receipt.calls) {
      expect(sentTokens + OUTPUT_TOKENS).toBeLessThanOrEqual(190);
    }
  });

  it('tells its follower of each call, and which words are the draft', async () => {
    const calls: [number, number][] = [];
    const drafts: string[] = [];
    const parts: string[] = [];
    const { text, receipt } = await write(numbered(400), engineWith(), {
      listener: {
        reading: (call, of) => calls.push([call, of]),
        text: (of, written) => (of === 'draft' ? drafts : parts).push(written),
      },
    });
    expect(calls.map(([call]) => call)).toEqual(receipt.calls.map((_, index) => index + 1));
    expect(calls.at(-1)).toEqual([receipt.calls.length, receipt.calls.length]);
    expect(drafts.join('')).toBe(text);
    expect(parts.length).toBeGreaterThan(0);
  });

  it('whose notes do not fit two to a call is refused with both numbers', async () => {
    const answer: Answer = ({ maxTokens }) => Array.from({ length: maxTokens }, () => 'word ');
    const writing = write(numbered(400), engineWith({ contextTokens: 135, answer }));
    const refusal = await writing.catch((error: unknown) => error);
    expect(refusal).toBeInstanceOf(ContextTooSmall);
    expect(String(refusal)).toMatch(/needs \d+ tokens .* room for 135\b/);
  });
});

describe('a run that must not be used', () => {
  it.each([
    ['fewer', (tokens: number) => tokens - 1],
    ['more', (tokens: number) => tokens + 1],
  ])('is one whose engine evaluated %s tokens than it was sent', async (_, evaluated) => {
    await expect(write(SHORT, new FakeEngine({ evaluated }))).rejects.toBeInstanceOf(
      ReceiptMismatch,
    );
  });

  it('is one whose evaluated and reused tokens are together not what was sent', async () => {
    const half = (tokens: number): number => Math.floor(tokens / 2);
    const evaluated = (tokens: number): number => tokens - half(tokens);
    const { receipt } = await write(SHORT, new FakeEngine({ evaluated, reused: half }));
    const [call] = receipt.calls;
    expect((call?.evaluatedTokens ?? 0) + (call?.reusedTokens ?? 0)).toBe(call?.sentTokens);
    const forgotten = new FakeEngine({ evaluated, reused: (tokens) => half(tokens) - 1 });
    await expect(write(SHORT, forgotten)).rejects.toBeInstanceOf(ReceiptMismatch);
  });

  it('is one in which the model wrote nothing, or only space', async () => {
    for (const answer of [() => [], () => [' ', '\n']]) {
      await expect(write(SHORT, new FakeEngine({ answer }))).rejects.toBeInstanceOf(NothingWritten);
    }
  });

  it('is one that the engine fails', async () => {
    const answer: Answer = function* () {
      yield 'A ';
      throw new Error('the engine is on fire');
    };
    await expect(write(SHORT, new FakeEngine({ answer }))).rejects.toThrow('on fire');
  });
});

it('leaves out the word at which a limit stopped an answer, and says that its end is missing', async () => {
  const streamed: string[] = [];
  const listener = { ...SILENT, text: (_of: string, text: string) => void streamed.push(text) };
  const before = Array.from({ length: OUTPUT_TOKENS - 2 }, () => ' word');
  const engine = new FakeEngine({ answer: () => [...before, ' 4', '7', '.5'] });
  const { text, receipt } = await write(SHORT, engine, { listener });
  expect(text).toBe(before.join('').trim());
  expect(streamed.join('')).toBe(text);
  expect(receipt.calls).toMatchObject([{ ended: 'length', generatedTokens: OUTPUT_TOKENS }]);
});

describe('a run that is stopped', () => {
  const endless: Answer = async function* () {
    for (;;) yield 'word ';
  };

  it('writes not one word more after an abort', async () => {
    const abort = new AbortController();
    const reason = new Error('cancelled');
    let written = 0;
    const listener: GenerationListener = {
      ...SILENT,
      text: () => {
        written += 1;
        if (written === 5) abort.abort(reason);
      },
    };
    const stopped = write(SHORT, new FakeEngine({ answer: endless }), {
      signal: abort.signal,
      listener,
    });
    await expect(stopped).rejects.toBe(reason);
    expect(written).toBe(5);
  });

  it('ends at its deadline, also between the calls of a long text', async () => {
    const stuck: Answer = async function* (_request, signal) {
      yield 'word ';
      await new Promise<void>((_resolve, reject) => {
        signal.addEventListener('abort', () => reject(signal.reason));
      });
    };
    const signal = withDeadline(undefined, 50);
    const late = write(numbered(400), new FakeEngine({ contextTokens: 260, answer: stuck }), {
      signal,
    });
    await expect(late).rejects.toMatchObject({ name: 'TimeoutError' });
  });
});
