import { expect, it } from 'vitest';
import { proportion } from './proportion.js';

// Newcombe, Statistics in Medicine 17 (1998), table I, method 3: the score method
it.each([
  [81, 263, 0.2553, 0.3662],
  [15, 148, 0.0624, 0.1605],
  [0, 20, 0, 0.1611],
  [1, 29, 0.0061, 0.1718],
])('gives the published interval of %d in %d', (hits, cases, low, high) => {
  const found = proportion(hits, cases);
  expect(found?.share).toBeCloseTo(hits / cases, 10);
  expect(found?.low).toBeCloseTo(low, 4);
  expect(found?.high).toBeCloseTo(high, 4);
});

it('says nothing of no cases', () => {
  expect(proportion(0, 0)).toBeNull();
});
