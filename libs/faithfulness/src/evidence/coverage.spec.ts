import { expect, it } from 'vitest';
import { judgeSentence } from '../../test/judge-sentence.js';

const NOTE = `Admitted with cellulitis of the left foot. Flucloxacillin was given for seven days.
Seen by the podiatrist on 4 June 2025.`;

it.each([
  'Cellulitis of the left foot.',
  'Flucloxacillin was given for 7 days.',
  'The podiatrist saw the patient on 04.06.2025.',
])('vouches for what the source has, but for words of nearly every note: %s', (draft) => {
  expect(judgeSentence(NOTE, draft).status).toBe('supported');
});

it.each([
  'Cellulitis of the left foot, with a bone deformity.',
  'Flucloxacillin for a foot infected by a thorn.',
  'The podiatrist dressed the wound on 4 June 2025.',
])('leaves to the reader a sentence of which a part is found nowhere: %s', (draft) => {
  expect(judgeSentence(NOTE, draft).status).not.toBe('supported');
});
