import { expect, it } from 'vitest';
import { judgeSentence } from '../../../test/judge-sentence.js';

it.each([
  ['Risk of bleeding discussed.', 'Bleeding.'],
  ['No history of bleeding; on apixaban for a bleeding risk score of 2.', 'Bleeding.'],
  ['Educated on signs of hypoglycemia.', 'Hypoglycemia.'],
  ['Prophylaxis for DVT with heparin.', 'DVT.'],
  ['Pneumonia vaccine given.', 'Pneumonia.'],
  ['Stroke clinic follow up for TIA.', 'Stroke.'],
  ['Depression screen negative.', 'Depression.'],
])('nobody vouches for a disease that %j only names: %j', (source, draft) => {
  expect(judgeSentence(source, draft)).toMatchObject({ status: 'partly' });
});

it.each([
  ['Pneumonia of the left lower lobe.', 'Pneumonia of the left lower lobe.'],
  ['Pneumonia vaccine given.', 'Pneumonia vaccine given.'],
  ['Risk of bleeding discussed.', 'Risk of bleeding discussed.'],
  ['Stroke in 2019, seen in the stroke clinic.', 'Stroke in 2019.'],
])('vouches for what %j says: %j', (source, draft) => {
  expect(judgeSentence(source, draft).status).toBe('supported');
});
