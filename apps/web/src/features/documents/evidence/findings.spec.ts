import { expect, it } from 'vitest';
import { aSentence } from '../testing/examples.js';
import { countStatuses, isOpenFinding, nextSentence } from './findings.js';

const sentences = (['supported', 'contradicted', 'partly', 'unsupported'] as const).map((status) =>
  aSentence({ status }),
);

it('counts the sentences by what the source has for them', () => {
  expect(countStatuses(sentences)).toEqual({
    supported: 1,
    partly: 1,
    unsupported: 1,
    contradicted: 1,
    'not-found': 0,
    unchecked: 0,
  });
});

it('goes from finding to finding, and from the last to the first; what is partly there is none', () => {
  expect(nextSentence(sentences, null, isOpenFinding)).toBe(1);
  expect(nextSentence(sentences, 1, isOpenFinding)).toBe(3);
  expect(nextSentence(sentences, 3, isOpenFinding)).toBe(1);
  expect(nextSentence(sentences.slice(0, 1), null, isOpenFinding)).toBe(null);
});
