import type { PairedTest } from '../statistics/statistics.js';
import { isSure } from '../statistics/verdict.js';

/** With fewer items nearly nothing is sure, and so nearly nothing would be found worse. */
export const LEAST_ITEMS = 50;

export interface JudgedMetric {
  readonly id: string;
  readonly better: 'higher' | 'lower' | null;
  readonly test: PairedTest | null;
}

/** The metrics in which the second is worse for certain; speed is no part of how good a text is. */
export function worseMetrics(metrics: readonly JudgedMetric[]): readonly string[] {
  return metrics
    .filter(({ id, better, test }) => {
      if (id === 'tokensPerSecond' || better === null || !test || !isSure(test)) return false;
      return better === 'higher' ? test.difference.mean < 0 : test.difference.mean > 0;
    })
    .map(({ id }) => id);
}
