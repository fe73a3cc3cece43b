import { describe, expect, it } from 'vitest';
import { seededRandom } from './random.js';
import { comparePairs, estimate, median, perHundred, quantileOf } from './statistics.js';

/** Normally distributed, the same for the same seed. */
function noise(count: number, seed: number): readonly number[] {
  const random = seededRandom(seed);
  return Array.from(
    { length: count },
    () => Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random()),
  );
}

describe('the interval of a mean', () => {
  it('is what theory says for many normal values: 1.96 standard errors to each side', () => {
    const values = noise(400, 7);
    const found = estimate(values);
    const mean = values.reduce((sum, value) => sum + value, 0) / 400;
    const deviation = Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / 400);
    const margin = (1.96 * deviation) / 20;
    expect(found?.mean).toBeCloseTo(mean, 12);
    expect(found?.low).toBeGreaterThan(mean - 1.1 * margin);
    expect(found?.low).toBeLessThan(mean - 0.9 * margin);
    expect(found?.high).toBeGreaterThan(mean + 0.9 * margin);
    expect(found?.high).toBeLessThan(mean + 1.1 * margin);
  });

  it('holds the true mean in about 95 of 100 samples', () => {
    const holding = Array.from({ length: 200 }, (_, seed) => estimate(noise(60, seed + 1))).filter(
      (found) => found && found.low <= 0 && found.high >= 0,
    );
    expect(holding.length).toBeGreaterThan(180);
    expect(holding.length).toBeLessThan(199);
  });

  it('is the same every time', () => {
    expect(estimate(noise(50, 3))).toEqual(estimate(noise(50, 3)));
  });

  it('has no width for equal values, and is none for no values', () => {
    expect(estimate([0.5, 0.5, 0.5])).toEqual({ mean: 0.5, low: 0.5, high: 0.5, items: 3 });
    expect(estimate([])).toBeNull();
  });
});

describe('the paired test', () => {
  it('finds a difference that all pairs have', () => {
    const found = comparePairs(noise(100, 5).map((value) => 0.5 + value));
    expect(found?.p).toBeLessThan(0.001);
    expect(found?.difference.low).toBeGreaterThan(0);
  });

  it('calls about one in twenty pure noise, at 0.05', () => {
    const found = Array.from(
      { length: 100 },
      (_, seed) => comparePairs(noise(40, seed + 1))?.p ?? 0,
    );
    const called = found.filter((p) => p < 0.05).length;
    expect(called).toBeGreaterThan(0);
    expect(called).toBeLessThan(13);
  });

  it('agrees with counting by hand: of 8 exchanges of 1, 1, 1 two are as large', () => {
    expect(comparePairs([1, 1, 1])?.p).toBeCloseTo(0.25, 1);
  });

  it('is certain of nothing where nothing differs', () => {
    expect(comparePairs([0, 0, 0])?.p).toBe(1);
    expect(comparePairs([])).toBeNull();
  });

  it('sees the same either way round', () => {
    const differences = noise(30, 9).map((value) => value + 0.2);
    expect(comparePairs(differences)?.p).toBe(comparePairs(differences.map((value) => -value))?.p);
  });
});

describe('the median', () => {
  it('is the middle one, or halfway between the middle two', () => {
    expect(median([9, 1, 5])).toBe(5);
    expect(median([4, 1, 2, 9])).toBe(3);
  });
});

describe('how many come on a hundred', () => {
  it('is counted over all drafts together, not as a mean of their shares', () => {
    const found = perHundred([
      { part: 1, whole: 1 },
      { part: 0, whole: 9 },
    ]);
    expect(found).toMatchObject({ mean: 10, items: 2 });
  });

  it('has an interval over drafts: what stands in one is not independent', () => {
    const drafts = (size: number): { part: number; whole: number }[] =>
      Array.from({ length: 200 / size }, (_, at) => ({ part: at % 2 ? size : 0, whole: size }));
    const [one, ten] = [perHundred(drafts(1)), perHundred(drafts(10))];
    expect(one?.mean).toBe(ten?.mean);
    const width = (found: typeof one): number => (found?.high ?? 0) - (found?.low ?? 0);
    expect(width(ten)).toBeGreaterThan(2 * width(one));
  });

  it('is none where there is nothing to count among, also in a resample', () => {
    expect(perHundred([{ part: 1, whole: 0 }])).toBeNull();
    const found = perHundred([
      { part: 1, whole: 0 },
      { part: 0, whole: 4 },
    ]);
    expect(found?.mean).toBe(25);
    expect(Number.isFinite(found?.high)).toBe(true);
  });
});

it('a quantile lies between its neighbours', () => {
  expect(quantileOf([4, 1, 3, 2], 0.5)).toBe(2.5);
  expect(quantileOf([7], 0.95)).toBe(7);
});
