import { describe, expect, it } from 'vitest';
import { judgeSentence } from '../../../test/judge-sentence.js';

describe('on which side of a number something lies', () => {
  it.each([
    [
      'Hold the beta blocker for a heart rate < 60.',
      'Hold the beta blocker for a heart rate > 60.',
    ],
    ['Give labetalol if SBP is above 160.', 'Give labetalol if SBP is below 160.'],
    ['The nodule is less than 6 mm.', 'The nodule is more than 6 mm.'],
    ['At least 30 minutes of exercise.', 'At most 30 minutes of exercise.'],
    ['Avoid lifting 10 kg or more.', 'Avoid lifting 10 kg or less.'],
  ])('%j is not %j', (source, draft) => {
    const { status, codes } = judgeSentence(source, draft);
    expect(status).toBe('contradicted');
    expect(codes).toContain('number');
  });

  it.each([
    ['Return if the fever is > 38.5.', 'Fever 38.5.'],
    ['The nodule is less than 6 mm.', 'The nodule is 6 mm.'],
  ])('a bound of %j is no value: %j', (source, draft) => {
    expect(judgeSentence(source, draft)).toEqual({ status: 'partly', codes: ['number'] });
  });

  it.each([
    ['Return if the fever is > 38.5.', 'Return if the fever is > 38.5.'],
    ['The infusion runs over 4 hours.', 'The infusion runs over 4 hours.'],
  ])('%j supports %j', (source, draft) => {
    expect(judgeSentence(source, draft).status).toBe('supported');
  });
});
