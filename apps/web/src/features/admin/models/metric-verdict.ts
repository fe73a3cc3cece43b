import type { EvaluationRecord } from '@app/api-client';

export type FoundMetric = EvaluationRecord['metrics'][number];
export type MetricVerdict = 'worse' | 'better' | 'unsure';

// As the service: a difference is there where chance gives it in fewer cases, and its interval is without zero.
const SURE = 0.05;

/** What the difference says of the candidate; null where neither a higher nor a lower number is better. */
export function metricVerdict({ better, difference, p }: FoundMetric): MetricVerdict | null {
  if (better === null || !difference || p === null) return null;
  const includesZero = difference.low <= 0 && difference.high >= 0;
  if (p >= SURE || includesZero) return 'unsure';
  return (better === 'higher') === difference.mean > 0 ? 'better' : 'worse';
}
