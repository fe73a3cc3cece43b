import { expect, it } from 'vitest';
import { judgeSentence } from '../../../test/judge-sentence.js';

it.each([
  ['The scan was on March second , 2019 .', 'The scan was on 03/02/2019.'],
  ['The scan was on the 2nd of March 2019.', 'The scan was on 3/2/19.'],
  ['The scan was in March of two thousand nineteen.', 'The scan was in 03/2019.'],
  ['The scan was in March of ninety nine.', 'The scan was in 3/99.'],
  [
    'The scan was in March of nineteen ninety two. I think it was on the twenty third.',
    'The scan was on 3/23/92.',
  ],
  ['The scan was on March second.', 'The scan was on 03/02.'],
  ['The cast was on March second to the ninth, 2019.', 'The cast was on March 9, 2019.'],
  ['Scan on 24/05/2019, seen on 02/03/2019.', 'Seen on 2 March 2019.'],
])('reads a date in other words: %s | %s', (source, draft) => {
  expect(judgeSentence(source, draft)).toEqual({ status: 'supported', codes: [] });
});

it.each([
  ["The scan was on March second , '19 .", 'The scan was on 3/2/2019.'],
  ['The scan was on March thirty two thousand and four.', 'The scan was on 03/30/04.'],
])('finds no other date in one that is run together: %s | %s', (source, draft) => {
  expect(judgeSentence(source, draft).codes).toEqual([]);
});

it.each([
  ['The scan was on March second, and I am twenty two.', 'The scan was on 03/02/2019.'],
  ['Born in 1950. The scan was in March.', 'The scan was in 03/2019.'],
])('does not vouch for a year that the source leaves out: %s | %s', (source, draft) => {
  expect(judgeSentence(source, draft).status).toBe('partly');
});

it.each([
  ['Scan on 03/02/2019, surgery in 2021.', 'Scan on 03/02/2021.'],
  ['Scan in March 2019, surgery in May 2021.', 'Scan in March 2021.'],
  ['Scan on 03/02/2019, stayed for 8 days.', 'Scan on 03/08/2019.'],
  ['Scan on 03/02/2019, stayed for 8 days.', 'Scan on 08/02/2019.'],
  ['Scan on March second, stayed for 8 days.', 'Scan on 03/08.'],
  ['Scan on 24/05/2019, seen on 02/03/2019.', 'Seen on 3 February 2019.'],
])('finds another date: %s | %s', (source, draft) => {
  const { status, codes } = judgeSentence(source, draft);
  expect(status).toBe('contradicted');
  expect(codes).toContain('number');
});

it.each([
  [
    'Letter of 12 February 2025. X-ray of the hands 06/02: no erosions.',
    'X-rays of 6 February showed no erosions.',
  ],
  [
    'Seen on 22/03/2025. Cefuroxime was given for five days until 04/04.',
    'Cefuroxime was given until 4 April.',
  ],
  ['On 27.08. sigmoidoscopy: confluent ulcers.', 'Sigmoidoscopy on 27 August: confluent ulcers.'],
  ['Phone call of the nurse 09.01', 'The nurse has a phone call on 9 January.'],
])('finds a day that the source names in a short form: %s | %s', (source, draft) => {
  expect(judgeSentence(source, draft).codes).toEqual([]);
});

it('does not take a value for a day', () => {
  const source = 'Seen on 22 March 2025. Lactate 5.1, potassium 4.9. CT on 3 January.';
  expect(judgeSentence(source, 'CT on 5 January.').status).toBe('contradicted');
});
