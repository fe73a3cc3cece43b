import { expect, it } from 'vitest';
import { judgeSentence } from '../../../test/judge-sentence.js';

const OF_WIFE = "Doctor: Any diabetes?\nPatient: My wife does. I don't.\nDoctor: Keep it dry.";

it.each([
  [OF_WIFE, 'The patient has diabetes.'],
  [OF_WIFE, 'No diabetes.'],
  ['Doctor: Any asthma?\nPatient: My brother has that inhaler.', 'He has asthma.'],
])(
  'nobody vouches for what was asked and answered by neither yes nor no: %j, %s',
  (source, draft) => {
    expect(judgeSentence(source, draft).status).not.toBe('supported');
  },
);

it.each([
  ['Doctor: Any diabetes?\nPatient: Yes.', 'The patient has diabetes.'],
  ['Doctor: Any diabetes?\nPatient: No.', 'No diabetes.'],
])('vouches for what was answered: %j, %s', (source, draft) => {
  expect(judgeSentence(source, draft).status).toBe('supported');
});
