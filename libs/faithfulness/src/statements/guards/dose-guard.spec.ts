import { expect, it } from 'vitest';
import { judgeSentence } from '../../../test/judge-sentence.js';

it.each([
  [
    'Loaded with digoxin 500 mcg, maintained on 125 mcg.',
    'The loading dose of digoxin was 125 mcg.',
  ],
  [
    'Gabapentin 300 mg in the morning and 600 mg at night.',
    'At night she takes gabapentin 300 mg.',
  ],
])('does not vouch for one of several doses: %s | %s', (source, draft) => {
  expect(judgeSentence(source, draft).status).not.toBe('supported');
});

it.each([
  ['Gabapentin 300 mg at night.', 'She takes gabapentin 300 mg at night.'],
  ['Gabapentin 300 mg. Digoxin 125 mcg.', 'Gabapentin 300 mg and digoxin 125 mcg.'],
])('vouches for the only one: %s | %s', (source, draft) => {
  expect(judgeSentence(source, draft).status).toBe('supported');
});
