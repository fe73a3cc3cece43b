import { expect, it } from 'vitest';
import { judgeSentence } from '../../../test/judge-sentence.js';

it.each([
  ['OD 20/20, OS 20/200.', 'OS 20/20.', 'side'],
  ['Klebsiella: ampicillin R, ceftriaxone S.', 'Klebsiella: ampicillin S.', 'result'],
])('nobody vouches for a letter of %j: %j', (source, draft, code) => {
  expect(judgeSentence(source, draft)).toMatchObject({ status: 'partly', codes: [code] });
});
