import { expect, it } from 'vitest';
import { findEvidence } from '../../evidence/find-evidence.js';
import type { Topic } from '../../topics.js';

const ENGLISH = [
  'Seen for a cough.\n\nAllergies: codeine (vomiting).\n\nMedication: ramipril 5 mg daily.',
  'Seen for a cough.\n\nAllergies\n\nName | Reaction\nName: Codeine | Reaction: vomiting\n\nMedication: ramipril 5 mg daily.',
  'Seen for a cough. Codeine makes her vomit. She takes ramipril 5 mg daily.',
];
const GERMAN = [
  'Die Patientin wurde wegen Husten aufgenommen.\n\nAllergien: Codein (Übelkeit).\n\nMedikation:\nRamipril 5 mg 1-0-0',
  'Die Patientin wurde wegen Husten aufgenommen. Es besteht eine Allergie gegen Codein. Sie nimmt Ramipril 5 mg ein.',
];

function statusOf(source: string, draft: string, topic: Topic | null = null): string | undefined {
  const [sentence] = findEvidence(source, draft, [{ start: 0, end: draft.length, topic }]);
  return sentence?.status;
}

it.each([
  ...ENGLISH.flatMap((source) =>
    [
      'The patient takes codeine.',
      'She was given codeine.',
      'Current medication: codeine, ramipril.',
      'Codeine continued.',
    ].map((draft) => [draft, source] as const),
  ),
  ...GERMAN.flatMap((source) =>
    ['Die Patientin erhielt Codein.', 'Medikation: Codein, Ramipril.'].map(
      (draft) => [draft, source] as const,
    ),
  ),
])('an allergy is no medication: %s (%j)', (draft, source) => {
  expect(statusOf(source, draft)).toBe('contradicted');
});

it.each(ENGLISH)('nobody stops what was never taken: %j', (source) => {
  expect(statusOf(source, 'Codeine was stopped.')).toBe('unsupported');
});

it.each([
  ...ENGLISH.map((source) => [source, 'Allergic to ramipril.'] as const),
  ...GERMAN.map((source) => [source, 'Allergie gegen Ramipril.'] as const),
])('what is taken is no allergy: %j, %s', (source, draft) => {
  expect(statusOf(source, draft)).toBe('unsupported');
});

it.each([
  [ENGLISH[0] ?? '', 'She is allergic to codeine.', null],
  [ENGLISH[0] ?? '', 'Codeine (vomiting)', 'allergies'],
  [GERMAN[1] ?? '', 'Es besteht eine Allergie gegen Codein.', null],
] as const)('an allergy is vouched for as one: %j, %s', (source, draft, topic) => {
  expect(statusOf(source, draft, topic)).toBe('supported');
});

it.each([
  'Codeine should be avoided.',
  'Vomiting on codeine.',
  'Vomiting occurred after codeine was taken.',
])('accuses nothing that tells of the reaction: %s', (draft) => {
  expect(statusOf(ENGLISH[0] ?? '', draft)).not.toMatch(/contradicted|unsupported/);
});

it('takes no drug for an allergen that is listed beside "no allergies"', () => {
  const source = 'Started: aspirin 75, bisoprolol 2.5. Prev: losartan 50. Allergies: nil.';
  const draft = 'Aspirin 75, bisoprolol 2.5; losartan 50; no allergies.';
  expect(statusOf(source, draft)).not.toBe('unsupported');
});

it('lets a drug be taken that is named elsewhere as well', () => {
  const source = 'Allergies: codeine.\nCodeine was given in error.';
  expect(statusOf(source, 'Codeine was given.')).toBe('supported');
});
