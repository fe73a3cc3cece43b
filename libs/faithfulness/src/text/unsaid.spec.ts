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

it('takes long lines in a moment', () => {
  const line = `${'a: '.repeat(50_000)}[ ] ${'b '.repeat(50_000)}[empty]`;
  expect(withoutUnsaid(line)).toHaveLength(line.length);
});
