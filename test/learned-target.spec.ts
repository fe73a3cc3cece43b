import { Profiles, sectionNamed } from '@app/summaries';
import { expect, it } from 'vitest';
import { learnedTarget } from '../scripts/finetune/learned-target.js';

const SOURCE = `Doctor: Any allergies?
Patient: Yes, penicillin gives me a rash.
Doctor: And what do you take?
Patient: Lisinopril, 10 mg every morning.`;

function section(id: string): Parameters<typeof learnedTarget>[1] {
  const found = sectionNamed(Profiles.load().get('visit-note').sections, id);
  if (!found) throw new Error(`no section ${id}`);
  return found;
}

it('leaves out of a target what the source does not say, and keeps its lines', () => {
  const target =
    'She takes lisinopril 10 mg every morning.\nShe had a hip replacement in 2011. Penicillin gives her a rash.';
  const pair = { source: SOURCE, target, trim: true, absent: false };
  expect(learnedTarget(pair, section('medications'))).toBe(
    'She takes lisinopril 10 mg every morning.\nPenicillin gives her a rash.',
  );
  expect(learnedTarget({ ...pair, trim: false }, section('medications'))).toBe(target);
});

it('teaches that nothing is mentioned only where the source is silent', () => {
  const pair = { source: SOURCE, target: 'Not mentioned.', trim: false, absent: true };
  expect(learnedTarget(pair, section('immunizations'))).toBe('Not mentioned.');
  expect(learnedTarget(pair, section('allergies'))).toBe('');
});
