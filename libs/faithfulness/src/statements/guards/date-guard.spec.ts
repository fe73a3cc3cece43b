import { expect, it } from 'vitest';
import { judgeSentence } from '../../../test/judge-sentence.js';

const DAYS = `21 April 2000
Laparoscopic appendectomy was uneventful.
22 April 2000
Drain removed.`;
const ROWS = `Hip X-ray: normal.
Test: Sodium | Value: 128 | Date: 3 May 2020
Test: Potassium | Value: 4.1 | Date: 4 May 2020`;

it.each([
  [
    'Operation: appendectomy\nPlan: colonoscopy, April 21, 2000.',
    'Appendectomy on April 21, 2000.',
  ],
  ['Appendectomy was uneventful. Colonoscopy on 3 May 2020.', 'Appendectomy on 3 May 2020.'],
  [ROWS, 'Hip X-ray, 3 May 2020.'],
  [DAYS, 'Laparoscopic appendectomy on 22 April 2000.'],
])('nobody vouches for the day of something else: %#', (source, draft) => {
  const { status, codes } = judgeSentence(source, draft);
  expect(status).toBe('partly');
  expect(codes).toContain('number');
});

it.each([
  [DAYS, 'Laparoscopic appendectomy on 21 April 2000.'],
  ['Colonoscopy on 3 May 2020 showed a polyp.', 'Colonoscopy on 3 May 2020.'],
  ['Admitted on 3 May 2021 with pneumonia.', 'Admitted on 3 May 2021.'],
])('vouches for the day that stands beside it: %#', (source, draft) => {
  expect(judgeSentence(source, draft).status).toBe('supported');
});
