import { expect, it } from 'vitest';
import { BACK_OFF, waitAfter } from './back-off.js';

it('doubles from ten seconds to an hour', () => {
  const half = (): number => 0.5;
  const waits = [1, 2, 3, 9, 10, 100].map((failures) => waitAfter(failures, BACK_OFF, half));
  expect(waits).toEqual([10_000, 20_000, 40_000, 2_560_000, 3_600_000, 3_600_000]);
});

it('spreads what failed together', () => {
  expect(waitAfter(1, BACK_OFF, () => 0)).toBe(7500);
  expect(waitAfter(1, BACK_OFF, () => 1)).toBe(12_500);
});
