import { expect, it } from 'vitest';
import { findEvidence } from '../../evidence/find-evidence.js';

function statusOf(source: string, draft: string): string | undefined {
  return findEvidence(source, draft, [])[0]?.status;
}

const SILENT = 'Doctor: What brings you in?\nPatient: I have had back pain for two weeks.\n';

it.each([
  'The patient is a nonsmoker.',
  'He smokes a pack a day.',
  'Denies alcohol use.',
  'No illicit drug use.',
])('a habit of which the source does not speak is not in it: %s', (draft) => {
  expect(statusOf(SILENT, draft)).toBe('unsupported');
});

it.each([
  ['Doctor: Any cigarettes?\nPatient: No, never.\n', 'The patient is a nonsmoker.'],
  ['Habits: pipe since the age of 20, still.', 'He smokes a pipe.'],
  [
    'Doctor: How much do you drink?\nPatient: A beer on Sundays.\n',
    'He drinks alcohol occasionally.',
  ],
  [
    'Doctor: Tobacco, alcohol or drugs?\nPatient: None.\n',
    'Denies tobacco, alcohol or illicit drugs.',
  ],
])('one of which it speaks in other words is compared as before: %j', (source, draft) => {
  expect(statusOf(source, draft)).not.toBe('unsupported');
});
