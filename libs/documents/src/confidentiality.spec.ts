import { describe, expect, it } from 'vitest';
import { highestOf, labelOf } from './confidentiality.js';

describe('the label that a document states', () => {
  it.each([
    [undefined, 'N'],
    ['', 'N'],
    ['N', 'N'],
    ['M', 'N'],
    ['L', 'N'],
    ['U', 'N'],
    ['R', 'R'],
    [' v ', 'V'],
    ['ETH', 'R'],
    ['?', 'R'],
  ] as const)('%s is kept as %s', (stated, label) => {
    expect(labelOf(stated)).toBe(label);
  });
});

it('finds the highest label of several', () => {
  expect(highestOf([])).toBe('N');
  expect(highestOf(['R', 'N'])).toBe('R');
  expect(highestOf(['V', 'R', 'N'])).toBe('V');
});
