import { expect, it } from 'vitest';
import { judgeSentence } from '../../../test/judge-sentence.js';

it.each([
  ['[doctor] your a1c last time was seven . five and we talked', 'Hemoglobin A1c was 7.5.'],
  ['Doctor: How bad is the pain?\nPatient: An eight.', 'Pain is rated at 8/10.'],
  ['Biopsy on December fifth.', 'Biopsy on 12/05/2019.'],
  ['I quit drinking in the seventies.', 'He quit drinking in the 1970s.'],
  ['We go to bed at seven.', 'Goes to bed at 7:00.'],
])('is no other number than was said: %s | %s', (source, draft) => {
  expect(['supported', 'partly']).toContain(judgeSentence(source, draft).status);
});

it.each([
  ['[doctor] your a1c last time was seven . five and we talked', 'Hemoglobin A1c was 7.8.'],
  ['Doctor: How bad is the pain?\nPatient: An eight.', 'Pain is rated at 6/10.'],
  ['Biopsy on December fifth, 2019.', 'Biopsy on 12/05/2017.'],
  ['Biopsy on December fifth.', 'Biopsy on 12/08/2019.'],
  ['I quit drinking in the seventies.', 'He quit drinking in the 1960s.'],
])('is another number: %s | %s', (source, draft) => {
  const { status, codes } = judgeSentence(source, draft);
  expect(['contradicted', 'unsupported']).toContain(status);
  expect(codes).toContain('number');
});
