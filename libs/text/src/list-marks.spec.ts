import { describe, expect, it } from 'vitest';
import { readNumbers } from './numbers.js';

const read = (text: string): readonly number[] => readNumbers(text).flatMap(({ values }) => values);

describe('the marks of a numbered list', () => {
  it.each([
    ['Age: 29. No fever.', [29]],
    ['HR: 88. BP stable', [88]],
    ['HR:88. BP stable', [88]],
    ['Pulse (resting) 64. Regular', [64]],
    ['Temp. 38. Pulse fast', [38]],
    ['Pulse 88; 97. Later', [88, 97]],
    ['a heart rate of\n88. No fever', [88]],
    ['Pulse:\n88. No fever', [88]],
    ['Dose (mg): 5) daily', [5]],
  ])('are not the value in %j', (text, numbers) => {
    expect(read(text)).toEqual(numbers);
  });

  it.each([
    'Problems: 1. Asthma. 2. Gout.',
    '1. Asthma\n2. Gout\n3. Cough',
    'Problems:\n1) Asthma\n2) Gout',
    '4. Asthma',
    'Stable.\n4. Asthma',
    'Problems\n\n4. Asthma',
    'Problems: 1. Asthma; 2. Gout. Plan: 1. Rest. 2. Fluids.',
  ])('are no numbers in %j', (text) => {
    expect(read(text)).toEqual([]);
  });

  it('end the number before them', () => {
    expect(read('Twenty. 1. Six tablets')).toEqual([20, 6]);
  });
});
