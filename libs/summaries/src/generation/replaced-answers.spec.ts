import { describe, expect, it } from 'vitest';
import { FakeEngine } from '../../../../test/support/fake-engine.js';
import { Profiles } from '../profiles/profiles.js';
import { assign } from '../requests/assignment.js';
import { type GeneratedText, Generation } from './generation.js';
import { planReads } from './planning.js';

const NOTE = 'She has had a cough for two weeks. She has no fever. Her chest is clear.';

/** What is written of a note where the model answers every question alike, and in which pieces it was told. */
async function answered(
  section: string,
  source: string,
  answer: readonly string[],
  candidates = 1,
): Promise<GeneratedText & { readonly streamed: readonly string[] }> {
  const assignment = assign(Profiles.load().get('visit-note'), [section]);
  const engine = new FakeEngine({ answer: () => answer });
  const signal = AbortSignal.timeout(25_000);
  const plan = await planReads({ text: source }, assignment, engine, signal);
  const streamed: string[] = [];
  const listener = {
    reading: () => undefined,
    text: (_of: string, text: string) => void streamed.push(text),
  };
  const generation = new Generation(assignment, engine, listener, signal, candidates);
  return { ...(await generation.write(source, plan)), streamed };
}

describe('an answer of which the source has nothing', () => {
  it.each([
    ['a denial that nobody stated', ['No known ', 'drug allergies.']],
    ['something invented', ['Penicillin ', 'and codeine.']],
    ['several sentences', ['Penicillin causes a rash. ', 'Codeine makes her vomit.']],
  ])('is replaced where the source is silent on the section: %s', async (_name, answer) => {
    const { text, streamed, receipt } = await answered('allergies', NOTE, answer);
    expect(text).toBe('Not mentioned.');
    expect(streamed).toEqual(['Not mentioned.']);
    expect(receipt.calls).toMatchObject([{ used: true, replaced: true }]);
  });

  it.each([
    ['past-surgical-history', 'She does not smoke.', 'She has never smoked.'],
    ['medications', 'She had an appendectomy in 2004.', 'She had an appendectomy in 2004.'],
    [
      'physical-examination',
      'Her mother died of breast cancer.',
      'Her mother died of breast cancer.',
    ],
  ])('is replaced where it is about another topic: %s', async (section, said, answer) => {
    const { text, receipt } = await answered(section, `She has a cough. ${said}`, [answer]);
    expect(text).toBe('Not mentioned.');
    expect(receipt.calls).toMatchObject([{ replaced: true }]);
  });

  it('stands where only a part of it is about another topic', async () => {
    const source = 'She does not smoke. Her knee was scoped in 2015.';
    const answer = 'She does not smoke. Her knee was scoped in 2015.';
    expect((await answered('past-surgical-history', source, [answer])).text).toBe(answer);
  });

  it('is replaced where none of several answers is better', async () => {
    const { text, receipt } = await answered('allergies', NOTE, ['No known drug allergies.'], 2);
    expect(text).toBe('Not mentioned.');
    expect(receipt.calls.map(({ used, replaced }) => [used, replaced])).toEqual([
      [true, true],
      [false, false],
    ]);
  });

  it('stands, with its marks, where the source says something of the section', async () => {
    const source = `${NOTE} Penicillin gave her a rash, so she avoids it.`;
    const { text, streamed, receipt } = await answered('allergies', source, [
      'No known ',
      'drug allergies.',
    ]);
    expect(text).toBe('No known drug allergies.');
    expect(streamed).toEqual(['No known', ' drug allergies.']);
    expect(receipt.calls).toMatchObject([{ used: true, replaced: false }]);
  });

  it('stands where a part of it is in the source', async () => {
    const { text, receipt } = await answered('allergies', NOTE, [
      'No fever. ',
      'No known drug allergies.',
    ]);
    expect(text).toBe('No fever. No known drug allergies.');
    expect(receipt.calls).toMatchObject([{ replaced: false }]);
  });

  it('stands where the source has a language that nobody can search', async () => {
    const source =
      'La patiente tousse depuis deux semaines. Elle n’a pas de fièvre. Les poumons sont libres.';
    const { text } = await answered('allergies', source, ['No known drug allergies.']);
    expect(text).toBe('No known drug allergies.');
  });
});

it('leaves what a source may tell in any words', async () => {
  const { text } = await answered('history-of-present-illness', NOTE, ['He fell from a ladder.']);
  expect(text).toBe('He fell from a ladder.');
});

it('leaves an answer that says so itself', async () => {
  const { text, receipt } = await answered('allergies', NOTE, ['Not mentioned.']);
  expect(text).toBe('Not mentioned.');
  expect(receipt.calls).toMatchObject([{ replaced: false }]);
});
