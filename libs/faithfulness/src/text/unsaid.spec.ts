import { expect, it } from 'vitest';
import { findEvidence } from '../evidence/find-evidence.js';
import { withoutUnsaid } from './unsaid.js';

const FORM = '[x] Penicillin allergy\n[ ] Pregnant\nWalks with a stick.';
const PLAN =
  'Medication: Ramipril 5 mg | Morning: [empty] | Noon: [empty] | Evening: 1\nSeen in the ward on Tuesday.';

function statusOf(source: string, sentence: string): string | undefined {
  return findEvidence(source, sentence, [])[0]?.status;
}

it('takes the label of a ticked box as said, and of no other', () => {
  expect(statusOf(FORM, 'Penicillin allergy.')).toBe('supported');
  expect(statusOf(FORM, 'Pregnant.')).not.toBe('supported');
  expect(statusOf('☐ Pregnant ☒ Penicillin allergy', 'Pregnant.')).not.toBe('supported');
  expect(statusOf('☐ Pregnant ☒ Penicillin allergy', 'Penicillin allergy.')).toBe('supported');
  expect(statusOf('[ ] Pregnant [x] Penicillin allergy', 'Penicillin allergy.')).toBe('supported');
});

it('takes the name of an empty column for nothing', () => {
  expect(statusOf(PLAN, 'Ramipril 5 mg in the evening.')).toBe('supported');
  expect(statusOf(PLAN, 'Ramipril 5 mg at noon, in the morning.')).not.toBe('supported');
});

it('keeps the length of the text, and what stands before an empty field', () => {
  const source = 'Name: Ann; Ward: [empty]\n[?] Smoker 🚬 | Age: 44';
  const said = withoutUnsaid(source);
  expect(said).toHaveLength(source.length);
  expect(said.replaceAll(/ +/g, ' ')).toBe('Name: Ann; \n | Age: 44');
});

it.each([
  ['Allergies: not documented.\nHe has asthma.', 'He has allergies.'],
  ['Smoking: unknown.\nHe has asthma.', 'He does smoke tobacco.'],
  ['No smoking status data is applicable\nHe has asthma.', 'He does not smoke.'],
  ['Ejection fraction not recorded.\nHe has asthma.', 'Ejection fraction is reduced.'],
])('takes what is not known for nothing: %s', (source, sentence) => {
  expect(statusOf(source, sentence)).not.toBe('supported');
  expect(statusOf(source, 'He has asthma.')).toBe('supported');
});

it('takes what is not known for no denial either', () => {
  expect(statusOf('Smoking: unknown.\nHe has asthma.', 'He does not smoke.')).toBe('unsupported');
  expect(statusOf('Smoking status is unknown.', 'Smoking status unknown.')).not.toBe(
    'contradicted',
  );
  const source = 'Procedures\nProcedure excluded\n\nLisinopril 10 mg daily.';
  expect(statusOf(source, 'Procedures: not mentioned.')).not.toBe('contradicted');
});

it('takes long lines in a moment', () => {
  const line = `${'a: '.repeat(50_000)}[ ] ${'b '.repeat(50_000)}[empty]`;
  expect(withoutUnsaid(line)).toHaveLength(line.length);
});
