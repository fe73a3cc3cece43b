import { expect, it } from 'vitest';
import { RepetitionGuard } from './repetition-guard.js';

/** How many tokens the guard took before it said that they loop, or null if it never did. */
function tokensUntilLoop(tokens: readonly number[]): number | null {
  const guard = new RepetitionGuard();
  const at = tokens.findIndex((token) => guard.add(token));
  return at === -1 ? null : at + 1;
}

function repeated(run: readonly number[], times: number): readonly number[] {
  return Array.from({ length: times }, () => run).flat();
}

const counting = (length: number): readonly number[] => Array.from({ length }, (_, index) => index);

it('stops a sentence of ten tokens at its fourth copy', () => {
  expect(tokensUntilLoop(repeated(counting(10), 6))).toBe(40);
});

it('stops a paragraph of two hundred tokens at its fourth copy', () => {
  expect(tokensUntilLoop([...counting(50), ...repeated(counting(200), 5)])).toBe(850);
});

it('stops one token at its thirty-second copy, and lets a short ruled line pass', () => {
  expect(tokensUntilLoop(repeated([5], 40))).toBe(32);
  expect(tokensUntilLoop([...repeated([5], 31), 6])).toBeNull();
});

it('lets three copies pass, and text in which every line differs a little', () => {
  expect(tokensUntilLoop([...repeated(counting(10), 3), 99])).toBeNull();
  const list = Array.from({ length: 100 }, (_, line) => [1, 2, 1000 + line, 3]).flat();
  expect(tokensUntilLoop(list)).toBeNull();
});
