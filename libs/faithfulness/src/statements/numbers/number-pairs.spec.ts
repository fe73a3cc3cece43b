import { expect, it } from 'vitest';
import { judgeSentence } from '../../../test/judge-sentence.js';

const SOURCE = `Pain 8/10 on arrival.
Pain 2/10 at discharge.
In March 2023 the ward had 312 patients.
She coughs 4 to 6 times a night.`;

it.each([
  'The pain went down from 8 to 2 out of 10.',
  'In March 312 patients were on the ward.',
  'She coughs 4 to 6 times a night.',
])('is no other pair than one of its own kind: %s', (sentence) => {
  expect(judgeSentence(SOURCE, sentence).status).not.toBe('contradicted');
});

it.each(['She coughs 4 to 8 times a night.', 'In March 2022 the ward had 312 patients.'])(
  'is another pair: %s',
  (sentence) => {
    expect(judgeSentence(SOURCE, sentence).status).toBe('contradicted');
  },
);
