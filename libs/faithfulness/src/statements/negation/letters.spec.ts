import { expect, it } from 'vitest';
import { judgeSentence } from '../../../test/judge-sentence.js';

it.each([
  ['a label', 'Pancreatitis: never. Gallstones: yes.', 'He has never had pancreatitis.'],
  ['a label with a verb', 'Allergies: none recorded.', 'No allergies are on record.'],
  ['avoiding', 'No cycling for eight weeks.', 'Cycling is to be avoided for eight weeks.'],
  ['an order not to stop', 'Do not stop clopidogrel.', 'Clopidogrel is to be continued.'],
  ['being free', 'May swim once free of pain.', 'She may swim if she has no pain.'],
])('reads as the same denial: %s', (_, source, draft) => {
  expect(judgeSentence(source, draft).status).not.toBe('contradicted');
});

it.each([
  ['a label', 'Pancreatitis: never. Gallstones: yes.', 'He had pancreatitis.'],
  ['an allergy', 'Allergies: none recorded.', 'Allergies are recorded.'],
  ['a dropped denial', 'CT head: no haemorrhage.', 'CT showed a haemorrhage.'],
])('finds the opposite of what a letter denies: %s', (_, source, draft) => {
  expect(judgeSentence(source, draft).status).toBe('contradicted');
});
