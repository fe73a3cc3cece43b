import { expect, it } from 'vitest';
import { findEvidence } from '../../evidence/find-evidence.js';

const SOURCE = 'He had pain for 3 days and fever for 5 weeks.\nOn a scale it was 8 out of 10.';

it('a number of the same sentence that belongs to something else is no other reading', () => {
  const statusOf = (sentence: string): unknown => findEvidence(SOURCE, sentence, [])[0]?.status;
  expect(statusOf('He had pain for 3 days.')).toBe('supported');
  expect(statusOf('He had pain for 5 days.')).toBe('contradicted');
  expect(statusOf('He had pain for 3 weeks.')).toBe('contradicted');
});
