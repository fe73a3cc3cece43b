import { expect, it } from 'vitest';
import { aSentence } from '../testing/examples.js';
import { countStatuses, isOpenDoubt, nextSentence } from './doubts.js';

const sentences = (['supported', 'contradicted', 'partly', 'unsupported'] as const).map((status) =>
  aSentence({ status }),
);

it('counts the sentences by what the source has for them', () => {
  expect(countStatuses(sentences)).toEqual({
    supported: 1,
    partly: 1,
    unsupported: 1,
    contradicted: 1,
  });
});

it('goes from doubt to doubt, and from the last to the first; what is partly there is none', () => {
  expect(nextSentence(sentences, null, isOpenDoubt)).toBe(1);
  expect(nextSentence(sentences, 1, isOpenDoubt)).toBe(3);
  expect(nextSentence(sentences, 3, isOpenDoubt)).toBe(1);
  expect(nextSentence(sentences.slice(0, 1), null, isOpenDoubt)).toBe(null);
});
