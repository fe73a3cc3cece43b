import { expect, it } from 'vitest';
import { judgeSentence } from '../../../test/judge-sentence.js';

it.each([
  ['Condition: Diabetes | Mother: yes | Father: no | Patient: no', 'He has diabetes.'],
  ['Condition | Mother | Patient\nDiabetes | yes | no', 'The patient has diabetes.'],
  ['Dog bite history: his partner, not him.', 'The patient has a history of a dog bite.'],
])('nobody vouches for what %j says of somebody else: %j', (source, draft) => {
  expect(judgeSentence(source, draft).status).not.toBe('supported');
});

it.each([
  ['Diabetes, not her first admission.', 'Diabetes.'],
  ['Condition: Diabetes | Since: 2012', 'Diabetes since 2012.'],
])('vouches for what %j says: %j', (source, draft) => {
  expect(judgeSentence(source, draft).status).toBe('supported');
});
