import { describe, expect, it } from 'vitest';
import { ExtractiveEngine, LlamaCppEngine } from '@app/inference';
import { FakeEngine } from '../../../../test/support/fake-engine.js';
import { tinyModel } from '../../../../test/support/tiny-model.js';
import { assign, type Assignment } from '../requests/assignment.js';
import { ContextTooSmall } from './generation.errors.js';
import { planReads, type ReadPlan } from './planning.js';
import { Profiles } from '../profiles/profiles.js';
import { promptFor } from './prompts.js';

type Engine = Parameters<typeof planReads>[2];

const OUTPUT_TOKENS = 64;
const { profile, sections } = assign(Profiles.load().get('general'), null);
const ASSIGNMENT: Assignment = {
  profile,
  sections: sections.map((section) => ({ ...section, outputTokens: OUTPUT_TOKENS })),
};
const SECTIONS = ['HISTORY', 'FINDINGS', 'PLAN'];

function aNote(sentences: number): string {
  return Array.from(
    { length: sentences },
    (_, index) =>
      `${index % 7 === 0 ? `\n${SECTIONS[index % 3]}\n` : ''}The cough was dry on day ${index} and worse at night.`,
  ).join(' ');
}

function deadline(): AbortSignal {
  return AbortSignal.timeout(25_000);
}

function plan(text: string, engine: Engine): Promise<ReadPlan> {
  return planReads({ text }, ASSIGNMENT, engine, deadline());
}

/** Of the section that needs the most. */
async function tokensNeeded(assignment: Assignment, text: string, engine: Engine): Promise<number> {
  const needs = assignment.sections.map(async (section) => {
    const messages = promptFor(assignment.profile, section, text);
    return (await engine.countPromptTokens(messages, deadline())) + section.outputTokens;
  });
  return Math.max(...(await Promise.all(needs)));
}

/** Every call of the plan, counted as it will be sent. */
async function expectToFit(
  text: string,
  { stretches, sections: asked }: ReadPlan,
  engine: Engine,
): Promise<void> {
  expect(stretches.map(({ start, end }) => text.slice(start, end)).join('')).toBe(text);
  for (const { start, end } of stretches) {
    for (const section of asked) {
      const messages = promptFor(profile, section, text.slice(start, end));
      const tokens = await engine.countPromptTokens(messages, deadline());
      expect(tokens + section.outputTokens).toBeLessThanOrEqual(engine.info.contextTokens);
    }
  }
}

/** Line ends at the end of a piece cost nothing, and between words a lot. */
function countWithCostlySeams(text: string): number {
  return (text.match(/\S+/g)?.length ?? 0) + 10 * (text.trimEnd().match(/\n+/g)?.length ?? 0);
}

describe('a plan to read a text', () => {
  it('is one call where the text fits', async () => {
    const text = aNote(20);
    expect(await plan(text, new FakeEngine())).toEqual({
      kind: 'whole',
      sections: ASSIGNMENT.sections,
      copied: [],
      order: ASSIGNMENT.sections,
      sourceTokens: expect.any(Number),
      stretches: [{ start: 0, end: text.length, tokens: expect.any(Number) }],
      passages: null,
      language: 'en',
      untrainedLanguage: null,
      extractive: false,
      isSectioned: true,
    });
  });

  it('is passages where the text is longer than the model reads well, and not one token sooner', async () => {
    const text = aNote(300);
    const { sourceTokens } = await plan(text, new FakeEngine());
    const planAt = (effectiveContextTokens: number): Promise<ReadPlan> =>
      plan(text, new FakeEngine({ effectiveContextTokens }));
    expect(await planAt(sourceTokens)).toMatchObject({ kind: 'whole', passages: null });
    const { kind, passages, stretches } = await planAt(sourceTokens - 1);
    expect(kind).toBe('passages');
    expect(passages?.tokens).toBeLessThan(sourceTokens);
    expect(stretches).toEqual([{ start: 0, end: text.length, tokens: sourceTokens }]);
    const lines = passages?.spans.map(({ start, end }) => text.slice(start, end)) ?? [];
    expect(lines.join(' ')).toBe(passages?.text.replaceAll(/\s+/g, ' '));
  });

  it('gives no more in passages than the model reads well, nor than its context holds', async () => {
    const text = aNote(600);
    const costly = { countTokens: countWithCostlySeams };
    for (const [effectiveContextTokens, contextTokens] of [
      [300, 4096],
      [900, 300],
    ] as const) {
      const engine = new FakeEngine({ ...costly, effectiveContextTokens, contextTokens });
      const { kind, passages } = await plan(text, engine);
      expect(kind).toBe('passages');
      expect(passages?.tokens).toBeLessThanOrEqual(effectiveContextTokens);
      const messages = promptFor(profile, ASSIGNMENT.sections[0]!, passages?.text ?? '');
      const tokens = await engine.countPromptTokens(messages, deadline());
      expect(tokens + OUTPUT_TOKENS).toBeLessThanOrEqual(contextTokens);
    }
  });

  it('is parts where no passage can be chosen', async () => {
    const engine = new FakeEngine({
      contextTokens: 256,
      effectiveContextTokens: 100,
      countTokens: (text) => text.length / 8,
    });
    expect((await plan('😀'.repeat(4000), engine)).kind).toBe('parts');
  });

  it('is one call as long as prompt and answer fill the context exactly, and not one token longer', async () => {
    const text = aNote(20);
    const needed = await tokensNeeded(ASSIGNMENT, text, new FakeEngine());
    expect((await plan(text, new FakeEngine({ contextTokens: needed }))).kind).toBe('whole');
    expect((await plan(text, new FakeEngine({ contextTokens: needed - 1 }))).kind).toBe('parts');
  });

  it('reads a long text in few calls, each within the context by exact count', async () => {
    const engine = new FakeEngine({ contextTokens: 512 });
    const text = aNote(600);
    const planned = await plan(text, engine);
    await expectToFit(text, planned, engine);
    const least = planned.sourceTokens / (engine.info.contextTokens - OUTPUT_TOKENS);
    expect(planned.stretches.length).toBeLessThan(least * 1.6 + 1);
  });

  it('cuts before headings where it can', async () => {
    const section = (name: string): string => `${name}\n${'The cough was dry. '.repeat(40)}\n`;
    const text = SECTIONS.map(section).join('');
    const { stretches } = await plan(text, new FakeEngine({ contextTokens: 320 }));
    expect(stretches.map(({ start }) => text.slice(start).split('\n', 1)[0])).toEqual(SECTIONS);
  });

  it('stays within the context where tokens of pieces add up to less than their whole', async () => {
    const engine = new FakeEngine({ contextTokens: 512, countTokens: countWithCostlySeams });
    const text = 'A dry cough at night for many days.\n\n'.repeat(800);
    await expectToFit(text, await plan(text, engine), engine);
  });

  it('stays within the context of a real tokenizer', async () => {
    await using engine = await LlamaCppEngine.open(
      { model: { id: 'tiny', name: 'Tiny', ...tinyModel() }, threads: 1, contextTokens: 1024 },
      deadline(),
    );
    for (const text of [aNote(60), '😀 ü '.repeat(400), 'x'.repeat(3000)]) {
      const planned = await plan(text, engine);
      expect(planned.kind).toBe('parts');
      await expectToFit(text, planned, engine);
    }
  });

  it('cuts a single word that is longer than the context', async () => {
    const engine = new FakeEngine({ contextTokens: 256, countTokens: (text) => text.length / 8 });
    const text = '😀'.repeat(4000);
    const planned = await plan(text, engine);
    await expectToFit(text, planned, engine);
    for (const { start, end } of planned.stretches)
      expect(text.slice(start, end).isWellFormed()).toBe(true);
  });

  it('weighs a text of 300,000 words without a full stop in a few hundred counts', async () => {
    let counts = 0;
    const engine = new FakeEngine({
      contextTokens: 8192,
      countTokens: (text) => {
        counts += 1;
        return text.match(/\S+/g)?.length ?? 0;
      },
    });
    const text = 'cough '.repeat(300_000);
    const planned = await plan(text, engine);
    expect(planned.stretches.length).toBeLessThan(50);
    expect(counts).toBeLessThan(1000);
  });

  it('leaves room for the section that needs the most, wherever it stands', async () => {
    const visit = assign(Profiles.load().get('visit-note'), null);
    const text = aNote(20);
    for (const order of [visit.sections, visit.sections.toReversed()]) {
      const assignment = { ...visit, sections: order };
      const needed = await tokensNeeded(assignment, text, new FakeEngine());
      const planIn = (contextTokens: number): Promise<ReadPlan> =>
        planReads({ text }, assignment, new FakeEngine({ contextTokens }), deadline());
      expect((await planIn(needed)).kind).toBe('whole');
      expect((await planIn(needed - 1)).kind).toBe('parts');
    }
  });

  it('asks an engine that no request guides once, with room for the longest section', async () => {
    const visit = assign(Profiles.load().get('visit-note'), null);
    const { sections: asked } = await planReads(
      { text: aNote(5) },
      visit,
      new ExtractiveEngine(),
      deadline(),
    );
    const longest = Math.max(...visit.sections.map((section) => section.outputTokens));
    expect(asked.map((section) => section.outputTokens)).toEqual([longest]);
  });

  it('refuses a context without room for the words of the profile, and names both numbers', async () => {
    const refusal = await plan(aNote(20), new FakeEngine({ contextTokens: 120 })).catch(
      (error: unknown) => error,
    );
    expect(refusal).toBeInstanceOf(ContextTooSmall);
    expect(String(refusal)).toMatch(/needs 1\d\d tokens .* room for 120\b/);
  });

  it('stops counting when it is not wanted any more', async () => {
    const signal = AbortSignal.abort(new Error('cancelled'));
    await expect(
      planReads({ text: aNote(5) }, ASSIGNMENT, new FakeEngine(), signal),
    ).rejects.toThrow('cancelled');
  });
});

describe('sections that are written where they are copied', () => {
  const VISIT = Profiles.load().get('visit-note');
  const HEADED = 'MEDICATIONS\nMetformin 1000 mg twice a day.\n\nPLAN\nRest.';

  async function planned(text: string, ids: readonly string[] | null, engine: Engine) {
    const { order, copied } = await planReads({ text }, assign(VISIT, ids), engine, deadline());
    return { order: order.map(({ id }) => id), copied: copied.map((one) => one.section.id) };
  }

  it('stand in a summary of a note that has them', async () => {
    const { order, copied } = await planned(HEADED, null, new FakeEngine());
    expect(order).toContain('medications');
    expect(order).not.toContain('allergies');
    expect(copied).toEqual(['medications']);
  });

  it('stand in no summary of another, unless somebody asks for them', async () => {
    const talk = 'Patient: I take metformin.';
    expect((await planned(talk, null, new FakeEngine())).order).not.toContain('medications');
    expect(await planned(talk, ['medications'], new FakeEngine())).toEqual({
      order: ['medications'],
      copied: [],
    });
  });

  it('are not what an engine writes that no request guides', async () => {
    const { order } = await planned(HEADED, null, new ExtractiveEngine());
    expect(order).toEqual(['subjective']);
  });
});
