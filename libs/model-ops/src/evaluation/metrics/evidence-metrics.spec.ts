import { expect, it } from 'vitest';
import { flaggedSentences, sourceDrawnOn, supportedSentences } from './evidence-metrics.js';
import { METRICS } from './metrics.js';

const SOURCE = 'Doctor: Any fever?\nPatient: No. I have had a cough for five days.';
const SUMMARY =
  'Cough for 5 days. Fever. Cough for 9 days. Lives by the sea with a dog and its cough.';

it('counts the sentences that the source says, and those that a person has to look at', () => {
  expect(supportedSentences(SOURCE, SUMMARY)).toBe(1 / 4);
  expect(flaggedSentences(SOURCE, SUMMARY)).toBe(2 / 4);
});

it('tells how much of the source is drawn on', () => {
  const [said, unsaid] = ['He has had a cough for five days.', 'He lives by the sea with a dog.'];
  const source = `${said}\n${unsaid}`;
  expect(sourceDrawnOn(source, said)).toBeCloseTo(1 - unsaid.length / source.length, 5);
  expect(sourceDrawnOn(source, `${said} ${unsaid}`)).toBe(1);
  expect(sourceDrawnOn(source, '')).toBeNull();
});

it('says nothing of a summary without a sentence', () => {
  expect(supportedSentences(SOURCE, '')).toBeNull();
  expect(flaggedSentences(SOURCE, 'Plan:')).toBeNull();
});

it('is a column of every report', () => {
  const columns = METRICS.map(({ id }) => id);
  expect(columns).toContain('supportedSentences');
  expect(columns).toContain('flaggedSentences');
  expect(columns).toContain('sourceDrawnOn');
});
