import { expect, it } from 'vitest';
import { kappaOf } from './kappa.js';

it("computes Cohen's kappa", () => {
  // 20 yes and yes, 5 yes and no, 10 no and yes, 15 no and no: the example of the textbooks
  const pairs = [
    ...Array.from({ length: 20 }, () => [true, true] as const),
    ...Array.from({ length: 5 }, () => [true, false] as const),
    ...Array.from({ length: 10 }, () => [false, true] as const),
    ...Array.from({ length: 15 }, () => [false, false] as const),
  ];
  expect(kappaOf(pairs)).toBeCloseTo(0.4, 10);
});

it('has none where both say the same of everything', () => {
  expect(kappaOf([[true, true]])).toBeNull();
});
