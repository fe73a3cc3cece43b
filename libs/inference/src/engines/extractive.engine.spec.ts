import { expect, it } from 'vitest';
import { aRequest, collect } from './conformance-requests.js';
import { describeEngine } from './engine.conformance.js';
import { ExtractiveEngine } from './extractive.engine.js';

describeEngine('the extractive engine', {
  open: async (contextTokens) => new ExtractiveEngine({ contextTokens }),
  seeded: false,
});

it('hands out sentences of the source, word for word and in their order', async () => {
  const { source = '' } = aRequest();
  const { text } = await collect(new ExtractiveEngine(), aRequest());
  const places = text.split('\n').map((sentence) => source.indexOf(sentence));
  expect(places.length).toBeGreaterThan(1);
  expect(places).not.toContain(-1);
  expect(places).toEqual(places.toSorted((a, b) => a - b));
});

it('writes each sentence on a line of its own, however the page wrapped it', async () => {
  const note =
    'He has had a cough\nfor two weeks. There is no fever. He takes\n  lisinopril daily.';
  const { text } = await collect(new ExtractiveEngine(), aRequest({ note }));
  expect(text.split('\n')).toEqual([
    'He has had a cough for two weeks.',
    'There is no fever.',
    'He takes lisinopril daily.',
  ]);
});

it('leaves out a sentence that does not fit rather than cutting it', async () => {
  const { text, end } = await collect(new ExtractiveEngine(), aRequest({ maxTokens: 9 }));
  expect(end.generatedTokens).toBeLessThanOrEqual(9);
  expect(text).toMatch(/[.]$/);
  const nothing = await collect(new ExtractiveEngine(), aRequest({ maxTokens: 1 }));
  expect(nothing).toMatchObject({ text: '', end: { reason: 'length', generatedTokens: 0 } });
});

it('ranks the last user message when no source is given', async () => {
  const { source: _, ...request } = aRequest();
  expect((await collect(new ExtractiveEngine(), request)).text).toContain('cough');
});

it('answers an empty source with an empty text', async () => {
  const { text, end } = await collect(new ExtractiveEngine(), aRequest({ note: ' \n ' }));
  expect({ text, reason: end.reason }).toEqual({ text: '', reason: 'stop' });
});
