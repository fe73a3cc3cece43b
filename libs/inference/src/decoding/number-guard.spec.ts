import { describe, expect, it } from 'vitest';
import { NumberGuard } from './number-guard.js';
import { knownNumbers } from '@app/text';

const SOURCE =
  'I am twenty six. The fever was 38.4 on June tenth two thousand nine, and I take 1,200 mg, one forty over ninety.';
const guard = new NumberGuard([...knownNumbers(SOURCE)]);

describe('the guard of numbers', () => {
  it.each([
    '26-year-old',
    '38.4',
    '38.4,',
    '(38.4',
    '1200mg',
    '140/90.',
    '6/10/09',
    '6/10/2009',
    'fever',
  ])('lets %s stand, which the source has', (word) => {
    expect(guard.allows(word, 'The patient is a ')).toBe(true);
  });

  it.each(['62-year-old', '38.5', '1201mg', '140/95', '6/11/2009', 'L5', '6/10/08'])(
    'does not let %s stand, which the source does not have',
    (word) => {
      expect(guard.allows(word, 'The patient is a ')).toBe(false);
    },
  );

  it('takes the marks of a list for no numbers', () => {
    expect(guard.allows('2.', '')).toBe(true);
    expect(guard.allows('2.', 'Asthma.\n')).toBe(true);
    expect(guard.allows('3)', '1) Cough. 2) Asthma. ')).toBe(true);
    expect(guard.allows('3.', 'with a score of ')).toBe(false);
  });

  it('takes a value after a colon for a number', () => {
    expect(guard.allows('88.', 'HR: ')).toBe(false);
    expect(guard.allows('26.', 'Age: ')).toBe(true);
  });
});
