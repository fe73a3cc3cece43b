import { describe, expect, it } from 'vitest';
import { FakeEngine } from '../../../../test/support/fake-engine.js';
import { type Profile, Profiles } from '../profiles/profiles.js';
import { profileSha256 } from '../profiles/profile-sha256.js';
import { assign } from '../requests/assignment.js';
import { type GeneratedText, Generation } from './generation.js';
import { planReads } from './planning.js';

const RECORD = `3 May. Admitted with cough and fever for five days. Chest X-ray: consolidation on the left.
Ramipril is stopped because of low blood pressure.
4 May. Fever is gone. He walks with a stick. Physiotherapy has seen him.
5 May. Discharged home. Chest X-ray in six weeks, the appointment comes by post.`;
const GERMAN = `03.05. Aufnahme mit Husten und Fieber seit fünf Tagen. Röntgen: Infiltrat links.
Ramipril wegen niedriger Blutdruckwerte abgesetzt.
04.05. Kein Fieber mehr. Er läuft am Stock. Die Physiotherapie war bei ihm.
05.05. Entlassung nach Hause. Röntgen-Kontrolle in sechs Wochen, der Termin kommt per Post.`;

async function written(
  profile: Profile,
  text: string,
): Promise<GeneratedText & { readonly requests: number; readonly titles: readonly string[] }> {
  const assignment = assign(profile, null);
  const engine = new FakeEngine({ answer: () => ['He was ', 'given digoxin.'] });
  const signal = AbortSignal.timeout(25_000);
  const plan = await planReads({ text, documentStarts: [0] }, assignment, engine, signal);
  const listener = { reading: () => undefined, text: () => undefined };
  const result = await new Generation(assignment, engine, listener, signal, 1).write(text, plan);
  const titles = result.sections.map(({ title }) => title);
  return { ...result, requests: engine.requests.length, titles };
}

function extractive(id: string): Profile {
  return { ...Profiles.load().get(id), extractive: true };
}

describe('a profile that has sentences copied', () => {
  it.each([
    [RECORD, ['Key sentences', 'Medication in the record, word for word']],
    [GERMAN, ['Wichtige Sätze', 'Medikation laut Akte, im Wortlaut']],
  ])('has what can be copied in sections, and one of key sentences', async (text, titles) => {
    const draft = await written(extractive('discharge-summary'), text);
    expect(draft.requests).toBe(0);
    expect(draft.receipt).toMatchObject({ extractive: true, untrainedLanguage: null, calls: [] });
    expect(draft.titles).toEqual(titles);
    expect(draft.receipt.copied.map(({ section }) => section)).toEqual(
      expect.arrayContaining(draft.sections.map(({ id }) => id)),
    );
  });

  it('has no title where nothing but key sentences is there', async () => {
    const { text, titles } = await written(extractive('discharge-summary'), 'He has a cough.');
    expect([text, titles]).toEqual(['He has a cough.', ['Key sentences']]);
  });

  it('has another hash, and without that the hash that it had', () => {
    const profile = Profiles.load().get('discharge-summary');
    expect(profileSha256(extractive(profile.id))).not.toBe(profileSha256(profile));
    const { extractive: _no, ...before } = profile;
    expect(profileSha256(before)).toBe(profileSha256(profile));
  });
});

it('leaves all to the model where the profile does not say so', async () => {
  const { requests, receipt } = await written(Profiles.load().get('visit-note'), RECORD);
  expect(requests).toBeGreaterThan(0);
  expect(receipt).toMatchObject({ extractive: false });
});
