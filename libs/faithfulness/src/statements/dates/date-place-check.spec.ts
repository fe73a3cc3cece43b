import { expect, it } from 'vitest';
import { judgeSentence } from '../../../test/judge-sentence.js';

const LETTER = `Discharge letter
Admitted on 3 May 2024, discharged on 14 May 2024.
The echocardiogram of 6 May showed a good function.
Torasemide was stopped on 9 May because of cramps.
Past: gallbladder removed 2011, psoriasis since 2015.
Check of the wound on 21.05.24 at the practice.`;

it.each([
  'Torasemide was stopped on 9 May 2024 because of cramps.',
  'An echocardiogram on 6 May showed a good function, and torasemide was stopped on 9 May.',
  'She has had psoriasis since 2015.',
  'The wound will be checked on 21 May.',
])('is the date of what the source gives it for: %s', (sentence) => {
  expect(judgeSentence(LETTER, sentence).codes).not.toContain('number');
});

it.each([
  'Torasemide was stopped on 6 May 2024 because of cramps.',
  'An echocardiogram on 9 May showed a good function.',
  'She has had psoriasis since 2011.',
  'The wound will be checked on 14 May.',
])('is the date of something else: %s', (sentence) => {
  const { status, codes } = judgeSentence(LETTER, sentence);
  expect(status).toBe('contradicted');
  expect(codes).toContain('number');
});

it('is no date where a sentence counts', () => {
  const source = 'Cycle 2 is planned for 26 June. The first cycle went well.';
  expect(judgeSentence(source, 'The second cycle is planned for 26 June.').codes).toEqual([]);
});
