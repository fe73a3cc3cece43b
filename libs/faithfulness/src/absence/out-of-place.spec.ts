import { describe, expect, it } from 'vitest';
import { isOutOfPlace } from './out-of-place.js';

const OPERATIONS = { title: 'Past surgical history', topic: 'procedures' } as const;
const ALLERGIES = { title: 'Allergies', topic: 'allergies' } as const;
const FAMILY = { title: 'Family and social history', topic: 'family-history' } as const;

describe('an answer is out of place', () => {
  it.each([
    [OPERATIONS, 'She does not smoke.'],
    [OPERATIONS, 'She takes ramipril 5 mg once a day. Her father had a stroke.'],
    [OPERATIONS, 'Er raucht seit 20 Jahren.'],
    [ALLERGIES, 'He drinks alcohol at weekends.'],
    [FAMILY, 'She had an appendectomy in 2011.'],
  ])('where each sentence is plainly about another topic: %j %s', (section, text) => {
    expect(isOutOfPlace(text, section)).toBe(true);
  });
});

describe('an answer is in place', () => {
  it.each([
    ['on its topic', OPERATIONS, 'Appendectomy at 12. She does not smoke.'],
    ['on a second topic of the title', FAMILY, 'She does not smoke.'],
    ['where one sentence cannot be told', OPERATIONS, 'She does not smoke. Her knee was scoped.'],
    ['where it is a disease, which many sections have', OPERATIONS, 'Hip fracture, pinned.'],
    [
      'where a drug may be an allergy in other words',
      ALLERGIES,
      'Codeine made him sick all night.',
    ],
    [
      'where an image may be called so',
      { title: 'Imaging', topic: 'imaging' } as const,
      'She has had no radiological procedures.',
    ],
    [
      'where a drug is the plan',
      { title: 'Assessment and plan', topic: 'diagnoses' } as const,
      'Start doxycycline 100 mg.',
    ],
    [
      'where an operation is history',
      { title: 'Past medical history', topic: 'past-history' } as const,
      'Appendectomy in 2004.',
    ],
    ['with a term of the profile', { ...OPERATIONS, terms: ['smoke'] }, 'She does not smoke.'],
    ['where it says nothing', OPERATIONS, 'Not mentioned.'],
  ])('%s', (_name, section, text) => {
    expect(isOutOfPlace(text, section)).toBe(false);
  });
});
