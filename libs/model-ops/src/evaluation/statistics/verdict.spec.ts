import { describe, expect, it } from 'vitest';
import { METRICS } from '../metrics/metrics.js';
import { comparePairs, estimate } from './statistics.js';
import { verdict } from './verdict.js';

function metric(id: string) {
  const found = METRICS.find((one) => one.id === id);
  if (!found) throw new Error(id);
  return found;
}

/** Scores of two runs around 0.4, the second `by` higher, each item scattered by `noise`. */
function say(id: string, by: number, noise: number, items = 50): string {
  const base = Array.from({ length: items }, () => 0.4);
  const differences = base.map((_, index) => by + (index % 2 === 0 ? noise : -noise));
  return verdict(metric(id), ['small', 'large'], estimate(base), comparePairs(differences));
}

describe('the verdict on two models', () => {
  it('says yes with the size, the interval, the items and the chance', () => {
    expect(say('rouge1', 0.06, 0.05)).toMatch(
      /^Yes: large is better than small\. ROUGE-1 of large is 6\.0 points higher than 40\.0, 15 % of it \(95 % interval 4\.\d to 7\.\d\), on 50 items; .* less than 0\.1 % of cases\.$/,
    );
  });

  it('says no when the second is worse, also where lower is better', () => {
    expect(say('rouge1', -0.06, 0.05)).toMatch(/^No: large is worse than small\. .* lower than/);
    expect(say('repetition', 0.06, 0.05)).toMatch(/^No: large is worse than small/);
    expect(say('repetition', -0.06, 0.05)).toMatch(/^Yes: large is better than small/);
  });

  it('says that it cannot be told, and how many items it would take', () => {
    const said = say('rouge1', 0.01, 0.2);
    expect(said).toMatch(/^The test cannot tell whether large is better than small: /);
    const count = Number(/with about (\d+) items/.exec(said)?.[1]);
    expect(say('repetition', 0.01, 0.2)).toContain('whether large is better than small');
    // standard error 0.2 / sqrt(n), wanted 2.8 of them in 0.01
    expect(count).toBeGreaterThan(2000);
    expect(count).toBeLessThan(4500);
  });

  it('does not take a handful of items for an answer, nor reckons from it', () => {
    expect(say('rouge1', 0.06, 0.01, 3)).toMatch(/^The test cannot tell .* Use more items\.$/);
  });

  it('judges nothing where a number is neither better nor worse', () => {
    expect(say('lengthRatio', 0.06, 0.05)).toMatch(/^Different: large is higher than small\./);
  });

  it('says when there is nothing to say', () => {
    expect(verdict(metric('rouge1'), ['a', 'b'], null, null)).toContain('says nothing');
    expect(say('rouge1', 0, 0)).toContain('is the same, 40.0');
  });
});
