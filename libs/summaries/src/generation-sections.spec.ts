import { describe, expect, it } from 'vitest';
import {
  type Engine,
  ExtractiveEngine,
  ForwardedSession,
  type GenerateRequest,
  LlamaCppEngine,
} from '@app/inference';
import { FakeEngine, type FakeEngineOptions } from '../../../test/support/fake-engine.js';
import { tinyModel } from '../../../test/support/tiny-model.js';
import { assign } from './requests/assignment.js';
import { NothingWritten } from './generation/generation.errors.js';
import { type GeneratedText, Generation } from './generation/generation.js';
import { planReads } from './generation/planning.js';
import { Profiles } from './profiles/profiles.js';

const PROFILE = Profiles.load().get('visit-note');
const VISIT = assign(
  PROFILE,
  PROFILE.sections.filter(({ onRequest }) => !onRequest).map(({ id }) => id),
);
const TITLES = VISIT.sections.map(({ title }) => title);
/** The document is there, and then what is asked: so a test can answer by the request alone. */
const REQUESTS = new Map(PROFILE.sections.map(({ id, request }) => [request.trim(), id]));

interface StreamedGeneration {
  readonly written: GeneratedText;
  readonly draft: string;
  readonly readings: readonly (readonly [number, number])[];
}

async function write(
  text: string,
  engine: Engine,
  assignment = VISIT,
  candidates = 1,
): Promise<StreamedGeneration> {
  const signal = AbortSignal.timeout(25_000);
  const plan = await planReads({ text }, assignment, engine, signal);
  let draft = '';
  const readings: [number, number][] = [];
  const listener = {
    reading: (call: number, calls: number) => void readings.push([call, calls]),
    text: (of: 'part' | 'draft', words: string) => {
      if (of === 'draft') draft += words;
    },
  };
  const written = await new Generation(assignment, engine, listener, signal, candidates).write(
    text,
    plan,
  );
  return { written, draft, readings };
}

function sectionOf({ messages }: GenerateRequest): string {
  const request = messages.at(-1)?.content.split('END OF DOCUMENT\n\n').at(-1) ?? '';
  return REQUESTS.get(request.trim()) ?? 'unknown';
}

/** Answers with the id of the section, or with what `answers` has for it. */
function engineThat(
  answer: (section: string, source: string) => string,
  options: FakeEngineOptions = {},
): FakeEngine {
  return new FakeEngine({
    ...options,
    answer: (request) => [answer(sectionOf(request), request.source ?? '')],
  });
}

/** Two parts of a text in a context that holds one. */
const PARTS = { contextTokens: 1100 };
const LONG = ['first', 'second'].map((name) => `PART ${name} ${'word '.repeat(250)}`).join('\n\n');

describe('several answers to one question', () => {
  const SOURCE = 'Penicillin causes a rash. She takes lisinopril 10 mg daily.';
  const ALLERGIES = assign(PROFILE, ['allergies']);

  it('are asked for where the check finds something, and only the best is told', async () => {
    const seeds: number[] = [];
    const answers = ['Latex causes hives.', 'Penicillin causes a rash.', 'Not mentioned.'];
    const engine = new FakeEngine({
      answer: ({ sampling }) => [answers[seeds.push(sampling.seed) - 1] ?? ''],
    });
    const { written, draft } = await write(SOURCE, engine, ALLERGIES, 3);
    expect(draft).toBe('Penicillin causes a rash.');
    expect(written.text).toBe(draft);
    expect(seeds).toEqual([1, 2]);
    expect(written.receipt.candidates).toBe(3);
    expect(written.receipt.calls.map(({ used }) => used)).toEqual([false, true]);
  });

  it('are not asked for where the first has nothing against it', async () => {
    const engine = new FakeEngine({ answer: () => ['Penicillin causes a rash.'] });
    const { written } = await write(SOURCE, engine, ALLERGIES, 3);
    expect(written.receipt.calls.map(({ used }) => used)).toEqual([true]);
    expect(engine.requests[0]?.unsupportedWords).toContain('metoprolol');
    expect(engine.requests[0]?.unsupportedWords).not.toContain('lisinopril');
    expect(engine.requests[0]?.namesByEnding?.known).toContain('lisinopril');
  });

  it('may not call a woman a man, by the whole of the source', async () => {
    const engine = new FakeEngine({ answer: () => ['Penicillin causes a rash.'] });
    await write(SOURCE, engine, ALLERGIES);
    await write('Lisinopril 10 mg daily.', engine, ALLERGIES);
    const [woman, nobody] = engine.requests.map(({ boundWords }) => boundWords);
    expect(woman?.words).toContain('he');
    expect(woman?.antecedents).toContain('brother');
    expect(nobody).toBeUndefined();
  });

  it.each([
    ['Test: Sodium | Result: [empty]', true],
    ['Test: Sodium | Result: [empty]\nEmptying of the bladder: normal', false],
    ['Test: Sodium | Result: 140', false],
  ])('may not answer with the word for an empty cell: %j', async (source, isBanned) => {
    const engine = new FakeEngine({ answer: () => ['Sodium.'] });
    await write(source, engine, ALLERGIES);
    expect(engine.requests[0]?.unsupportedWords?.includes('empty')).toBe(isBanned);
  });
});

describe('a summary with sections', () => {
  it('asks for each section of the profile in a call of its own, and keeps their order', async () => {
    const engine = engineThat((section) => ` About ${section}.\n`);
    const source = VISIT.sections.map(({ id }) => `About ${id}.`).join(' ');
    const { written, draft, readings } = await write(source, engine);
    const { text, sections, receipt } = written;
    expect(text).toBe(VISIT.sections.map(({ id, title }) => `${title}\nAbout ${id}.`).join('\n\n'));
    expect(draft).toBe(text);
    expect(receipt.calls.map(({ ask, section }) => [ask, section])).toEqual(
      VISIT.sections.map(({ id }) => ['whole', id]),
    );
    expect(sections.map(({ start, end }) => text.slice(start, end))).toEqual(
      VISIT.sections.map(({ id }) => `About ${id}.`),
    );
    expect(readings).toEqual(TITLES.map((_, index) => [index + 1, TITLES.length]));
  });

  it('gives each call the room of its section, and says which one was cut off', async () => {
    const engine = engineThat((section) => section, { reason: 'length' });
    const { written } = await write('A cough.', engine);
    expect(engine.requests.map(({ maxTokens }) => maxTokens)).toEqual(
      VISIT.sections.map(({ outputTokens }) => outputTokens),
    );
    expect(written.receipt.calls.map(({ ended }) => ended)).toEqual(TITLES.map(() => 'length'));
  });

  it('writes what is asked for by name, and no title over a single section', async () => {
    const one = assign(PROFILE, ['allergies']);
    const { written } = await write(
      'A cough.',
      engineThat((section) => section),
      one,
    );
    expect(written.text).toBe('allergies');
    expect(written.sections).toEqual([
      { id: 'allergies', title: 'Allergies', start: 0, end: 'allergies'.length },
    ]);
  });

  it('keeps the title of a section that the model left empty, and refuses a summary of nothing', async () => {
    const some = engineThat((section) => (section === 'objective-exam' ? '' : 'x'));
    expect((await write('A cough.', some)).written.text).toContain('Examination\n\n\nResults\nx');
    await expect(
      write(
        'A cough.',
        engineThat(() => ' '),
      ),
    ).rejects.toBeInstanceOf(NothingWritten);
  });

  it('is one text without sections where no request guides the engine', async () => {
    const { written, draft } = await write('A dry cough. No fever.', new ExtractiveEngine());
    expect(written.text).toBe('A dry cough.\nNo fever.');
    expect(draft).toBe(written.text);
    expect(written.sections).toEqual([]);
    expect(written.receipt.calls.map(({ section }) => section)).toEqual([null]);
  });
});

describe('sections of a long text', () => {
  it('are asked of part after part, all of them of one before the next', async () => {
    const engine = engineThat((section) => section, PARTS);
    const { written } = await write(LONG, engine);
    const parts = written.receipt.calls.filter(({ ask }) => ask === 'part');
    const ids = VISIT.sections.map(({ id }) => id);
    expect(parts.map(({ section }) => section)).toEqual([...ids, ...ids]);
  });

  it('are combined from what the parts say, with the same request', async () => {
    const engine = engineThat(
      (section, source) =>
        source.startsWith('PART') ? `${section} of ${source.slice(5, 11)}` : `all ${section}`,
      PARTS,
    );
    const { written, draft, readings } = await write(LONG, engine);
    const combined = engine.requests.slice(-TITLES.length);
    expect(combined.map((request) => [sectionOf(request), request.source])).toEqual(
      VISIT.sections.map(({ id }) => [id, `${id} of first\n\n${id} of second`]),
    );
    expect(written.text).toBe(
      VISIT.sections.map(({ id, title }) => `${title}\nall ${id}`).join('\n\n'),
    );
    expect(draft).toBe(written.text);
    expect(readings.at(-1)).toEqual([readings.length, readings.length]);
  });

  it('leave out a part that says nothing of them, and combine nothing where one part is left', async () => {
    const engine = engineThat((section, source) => {
      if (section === 'objective-results') return 'Not mentioned.';
      return source.startsWith('PART first') ? 'not mentioned' : `${section} of the second`;
    }, PARTS);
    const { written, draft, readings } = await write(LONG, engine);
    expect(written.receipt.calls.every(({ ask }) => ask === 'part')).toBe(true);
    const bodies = written.sections.map(({ start, end }) => written.text.slice(start, end));
    expect(bodies).toEqual(
      VISIT.sections.map(({ id }) =>
        id === 'objective-results' ? 'Not mentioned.' : `${id} of the second`,
      ),
    );
    expect(draft).toBe(written.text);
    expect(readings).toHaveLength(written.receipt.calls.length);
  });
});

describe('a summary by the real engine', () => {
  it('reads the text once for all of its sections, and is what calls by themselves write', async () => {
    await using engine = await LlamaCppEngine.open(
      { model: { id: 'tiny', name: 'Tiny', ...tinyModel() }, threads: 1, contextTokens: 4096 },
      AbortSignal.timeout(20_000),
    );
    const forgetful: Engine = {
      info: engine.info,
      countTokens: (text, signal) => engine.countTokens(text, signal),
      countPromptTokens: (messages, signal) => engine.countPromptTokens(messages, signal),
      generate: (request, signal) => engine.generate(request, signal),
      openSession: () => new ForwardedSession(engine),
      [Symbol.asyncDispose]: async () => undefined,
    };
    const sections = VISIT.sections.map((section) => ({ ...section, outputTokens: 48 }));
    const text = 'The cough is dry and worse at night. '.repeat(30);
    const { written } = await write(text, engine, { ...VISIT, sections });
    const { written: again } = await write(text, forgetful, { ...VISIT, sections });
    expect(written.text).toBe(again.text);
    const [first, ...others] = written.receipt.calls;
    expect(first?.reusedTokens).toBe(0);
    for (const { sentTokens, evaluatedTokens, reusedTokens } of others) {
      expect(reusedTokens).toBeGreaterThan(text.length);
      expect(evaluatedTokens + reusedTokens).toBe(sentTokens);
    }
    expect(again.receipt.calls.every(({ reusedTokens }) => reusedTokens === 0)).toBe(true);
  });
});
