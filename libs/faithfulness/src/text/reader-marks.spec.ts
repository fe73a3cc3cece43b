import { expect, it } from 'vitest';
import { judgeSentence } from '../../test/judge-sentence.js';

it('reads no doubt in the mark of text that may be struck out', () => {
  const copied = 'Allergy: none known [struck?]';
  expect(judgeSentence(copied, copied).codes).not.toContain('certainty');
});
