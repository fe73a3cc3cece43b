import type { Metric } from './metrics/metric.js';
import type { Estimate, PairedTest } from './statistics/statistics.js';

/** `38.2 [35.9, 40.6]` */
export function formatEstimate(metric: Metric, found: Estimate | null): string {
  if (!found) return '–';
  const [mean, low, high] = [found.mean, found.low, found.high].map((value) =>
    formatValue(metric, value),
  );
  return `${mean} [${low}, ${high}]`;
}

/** `+2.1 [0.4, 3.9], p = 0.018` */
export function formatTest(metric: Metric, test: PairedTest | null): string {
  if (!test) return '–';
  const sign = test.difference.mean > 0 ? '+' : '';
  const p = test.p < 0.001 ? 'p < 0.001' : `p = ${test.p.toFixed(3)}`;
  return `${sign}${formatEstimate(metric, test.difference)}, ${p}`;
}

/** Percent are shown as they are in the field: 38.2 for 0.382. */
export function formatValue({ unit }: Metric, value: number): string {
  switch (unit) {
    case 'percent':
      return (value * 100).toFixed(1);
    case 'times':
      return value.toFixed(2);
    case 'tokens/s':
      return value.toFixed(1);
  }
}

export function unitOf({ unit }: Metric): string {
  return unit === 'percent' ? '%' : unit === 'times' ? '×' : '';
}
