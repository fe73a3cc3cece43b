import { expect, it } from 'vitest';
import { judgeSentence } from '../../../test/judge-sentence.js';

it.each([
  ["I'll order a lipid panel and a hemoglobin A1c.", 'Her hemoglobin A1c is within normal limits.'],
  ["I'll order a TSH.", 'TSH was elevated.'],
  ['TSH pending, CRP 12.', 'TSH was elevated.'],
  ['Please arrange an MRI of the brain.', 'MRI of the brain: normal.'],
  ['We will check a potassium next week.', 'Potassium was low.'],
])('vouches for no result of a test that was only ordered: %s | %s', (source, draft) => {
  const { status, codes } = judgeSentence(source, draft);
  expect(status).toBe('unsupported');
  expect(codes).toContain('result');
});

it.each([
  ["Your TSH was fine. I'll order another TSH.", 'TSH was normal.'],
  ['We ordered a TSH last week. It was elevated.', 'TSH was elevated.'],
  ['Doctor: Did you order an EKG?\nNurse: Yes, negative.', 'Negative EKG.'],
  ['Potassium low, please repeat.', 'Potassium was low.'],
])('finds nothing where a result is told: %s | %s', (source, draft) => {
  expect(judgeSentence(source, draft).codes).not.toContain('result');
});
