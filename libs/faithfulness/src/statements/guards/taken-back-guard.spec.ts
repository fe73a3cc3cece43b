import { expect, it } from 'vitest';
import { judgeSentence } from '../../../test/judge-sentence.js';

it.each([
  ['Lungs clear except bibasilar crackles.', 'Lungs clear.'],
  ['All reflexes are normal apart from the ankle jerks.', 'Reflexes are normal.'],
  ['PICC placed 5/3, line removed 5/10.', 'PICC in place.'],
  ['Penicillin allergy removed after negative testing in 2021.', 'Penicillin allergy.'],
  ['Nodes 0/12 positive.', 'All 12 nodes were positive.'],
  ['Vancomycin trough 22 (goal 15-20).', 'Vancomycin trough 15-20.'],
])('nobody vouches for what %j takes back: %j', (source, draft) => {
  expect(judgeSentence(source, draft).status).toBe('partly');
});

it.each([
  ['Lungs clear except bibasilar crackles.', 'Lungs clear except bibasilar crackles.'],
  ['PICC placed 5/3, site clean.', 'PICC placed 5/3.'],
  ['Penicillin allergy.', 'Penicillin allergy.'],
  ['Blood pressure 140/90.', 'Blood pressure 140/90.'],
  ['Vancomycin trough 22 (goal 15-20).', 'Vancomycin trough 22.'],
])('vouches for what %j says: %j', (source, draft) => {
  expect(judgeSentence(source, draft).status).toBe('supported');
});
