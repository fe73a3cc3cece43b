import type { TrainedLanguages } from '@app/inference';
import { describe, expect, it } from 'vitest';
import { FakeEngine } from '../../../../test/support/fake-engine.js';
import { profileSha256 } from '../profiles/profile-sha256.js';
import { Profiles } from '../profiles/profiles.js';
import { assign } from '../requests/assignment.js';
import { answerTokens, findUntrained, profileIn } from './draft-language.js';
import { type GeneratedText, Generation } from './generation.js';
import { planReads } from './planning.js';

const GERMAN = `Der Patient kommt wegen Husten seit zwei Wochen. Kein Fieber, keine Atemnot.
Die Lunge ist frei. Wir haben Ambroxol begonnen. Er kommt in einer Woche wieder, wenn es nicht besser ist.`;
const ENGLISH = `The patient has had a cough for two weeks. There is no fever.
The chest is clear. She was told to come back in a week if it is no better.`;
const FRENCH = `Le patient tousse depuis deux semaines. Il n'a pas de fièvre et les poumons sont libres.
Nous lui avons donné du paracétamol, et il reviendra dans une semaine si cela ne va pas mieux.`;
const EN: TrainedLanguages = { en: 'every' };
const EN_DE: TrainedLanguages = { en: 'every', de: ['visit-note'] };
const PROFILE = Profiles.load().get('visit-note');

async function written(
  text: string,
  languages: TrainedLanguages | undefined,
  documentStarts: readonly number[] = [0],
): Promise<GeneratedText & { readonly requests: number }> {
  const assignment = assign(PROFILE, null);
  const engine = new FakeEngine({
    ...(languages && { languages }),
    answer: () => ['The patient ', 'has a cough.'],
  });
  const signal = AbortSignal.timeout(25_000);
  const plan = await planReads({ text, documentStarts }, assignment, engine, signal);
  const listener = { reading: () => undefined, text: () => undefined };
  const generation = new Generation(assignment, engine, listener, signal, 1);
  const result = await generation.write(text, plan);
  return { ...result, requests: engine.requests.length };
}

describe('a text that the model was not trained to write', () => {
  it.each([
    ['German', GERMAN, 'de'],
    ['French', FRENCH, 'other'],
  ])('is copied, sentence by sentence, and the model is not asked: %s', async (_name, text, of) => {
    const { text: draft, sections, receipt, requests } = await written(text, EN);
    expect(requests).toBe(0);
    expect(sections).toMatchObject([{ id: 'key-sentences', start: 0, end: draft.length }]);
    expect(receipt).toMatchObject({ untrainedLanguage: of, calls: [] });
    const lines = draft.split('\n');
    expect(lines.length).toBeGreaterThan(1);
    for (const line of lines) expect(text.replaceAll('\n', ' ')).toContain(line);
  });

  it('is copied section by section where only one of them is not below its heading', async () => {
    const note = `Anamnese: Husten seit zwei Wochen, kein Fieber. Er schläft schlecht.

UNTERSUCHUNGSBEFUND
Lunge frei. RR 130/80.

LABOR
CRP 4 mg/l.

BEURTEILUNG
Bronchitis.

PROCEDERE
Ambroxol, Kontrolle in einer Woche.`;
    const { text, sections, receipt } = await written(note, EN);
    expect(receipt).toMatchObject({ untrainedLanguage: 'de', calls: [] });
    expect(sections.map(({ title, start, end }) => [title, text.slice(start, end)])).toEqual([
      ['Subjektiv', 'Anamnese: Husten seit zwei Wochen, kein Fieber.\nEr schläft schlecht.'],
      ['Untersuchung', 'Lunge frei. RR 130/80.'],
      ['Ergebnisse', '- CRP 4 mg/l.'],
      ['Beurteilung und Plan', 'Bronchitis.\nAmbroxol, Kontrolle in einer Woche.'],
    ]);
  });

  it('is nothing to tell of where all is copied anyway', async () => {
    const assignment = assign(Profiles.load().get('radiology-impression'), null);
    const engine = new FakeEngine({ languages: EN });
    const plan = await planReads({ text: GERMAN }, assignment, engine, AbortSignal.timeout(25_000));
    expect(plan).toMatchObject({ sections: [], untrainedLanguage: null, isSectioned: true });
  });

  it('is copied where one document of several is in it', async () => {
    const text = `${ENGLISH}\n\n${GERMAN}`;
    const starts = [0, ENGLISH.length + 2];
    expect((await written(text, EN, starts)).receipt.untrainedLanguage).toBe('de');
    expect((await written(text, EN_DE, starts)).receipt.untrainedLanguage).toBeNull();
  });

  it.each([
    ['in a language that it writes', GERMAN, EN_DE],
    ['where nobody knows what it writes', FRENCH, undefined],
    ['that tells no language', 'Metformin 1000 mg 1-0-1\nRamipril 5 mg 1-0-0', EN],
  ])('is none %s', async (_name, text, languages) => {
    const { requests, receipt } = await written(text, languages);
    expect(requests).toBeGreaterThan(0);
    expect(receipt.untrainedLanguage).toBeNull();
  });
});

describe('titles', () => {
  it('are in the language of the text where the profile has them', async () => {
    const titles = async (text: string): Promise<readonly string[]> =>
      (await written(text, EN_DE)).sections.map(({ title }) => title);
    expect(await titles(GERMAN)).toEqual([
      'Subjektiv',
      'Untersuchung',
      'Ergebnisse',
      'Beurteilung und Plan',
    ]);
    expect(await titles(ENGLISH)).toContain('Examination');
  });

  it('count for the hash of the profile where a draft has them, and only there', () => {
    const other = {
      ...PROFILE,
      sections: PROFILE.sections.map((one) => ({ ...one, translations: { de: 'Anders' } })),
    };
    const hash = (of: typeof PROFILE, language: 'de' | 'en'): string =>
      profileSha256(profileIn(of, language));
    expect(hash(other, 'en')).toBe(profileSha256(PROFILE));
    expect(hash(other, 'de')).not.toBe(hash(PROFILE, 'de'));
  });
});

it('is trained for the profiles of a language alone that are named', () => {
  const other = Profiles.load().get('general');
  expect(findUntrained(GERMAN, [0], PROFILE, { languages: EN_DE })).toBeNull();
  expect(findUntrained(GERMAN, [0], other, { languages: EN_DE })).toBe('de');
  expect(findUntrained(ENGLISH, [0], other, { languages: EN_DE })).toBeNull();
});

it('finds the language of the whole where no document is told apart', () => {
  expect(findUntrained(GERMAN, [], PROFILE, { languages: EN })).toBe('de');
});

it('says in the language of the text that it has nothing', async () => {
  const assignment = assign(PROFILE, ['allergies']);
  const engine = new FakeEngine({ answer: () => ['Keine Allergien bekannt.'] });
  const signal = AbortSignal.timeout(25_000);
  const plan = await planReads({ text: GERMAN }, assignment, engine, signal);
  const listener = { reading: () => undefined, text: () => undefined };
  const { text } = await new Generation(assignment, engine, listener, signal, 1).write(
    GERMAN,
    plan,
  );
  expect(text).toBe('Nicht erwähnt.');
});

it('gives a German answer half as many tokens again, and an answer in another language what the profile says', async () => {
  const asked = async (text: string): Promise<readonly number[]> => {
    const assignment = assign(PROFILE, ['assessment-and-plan']);
    const engine = new FakeEngine({ answer: () => ['Tee.'] });
    const signal = AbortSignal.timeout(25_000);
    const plan = await planReads({ text }, assignment, engine, signal);
    const listener = { reading: () => undefined, text: () => undefined };
    await new Generation(assignment, engine, listener, signal, 1).write(text, plan);
    return engine.requests.map(({ maxTokens }) => maxTokens);
  };
  expect(await asked(GERMAN)).toEqual([900]);
  expect(await asked(ENGLISH)).toEqual([600]);
  expect(await asked(FRENCH)).toEqual([600]);
  expect(answerTokens({ outputTokens: 33 }, 'de')).toBe(50);
});
