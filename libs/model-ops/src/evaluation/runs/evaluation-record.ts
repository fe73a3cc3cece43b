import { z } from 'zod';
import { LEAST_ITEMS, worseMetrics } from '../metrics/judgement.js';

const Sha256 = z.string().regex(/^[0-9a-f]{64}$/);
const Name = z.string().min(1).max(200);
const PlainName = Name.regex(/^[\w.-]+$/);
const Count = z.int().min(0);

const EstimateRecord = z.strictObject({
  mean: z.number(),
  low: z.number(),
  high: z.number(),
  items: Count,
});

/** What computed, to the byte. Null is the engine without a model, or a model without an adapter. */
export const EvaluatedWeights = z.strictObject({
  model: z.strictObject({ id: Name, sha256: Sha256 }).nullable(),
  adapter: z.strictObject({ id: PlainName, sha256: Sha256 }).nullable(),
});
export type EvaluatedWeights = z.infer<typeof EvaluatedWeights>;

const EvaluatedRun = EvaluatedWeights.extend({
  engine: z.enum(['llama-cpp', 'extractive']),
  engineBuild: z.string().max(500),
  startedAt: z.iso.datetime(),
  /** Items that the service would have failed; they count as empty summaries. */
  failed: Count,
  /** Of the files in the run's folder. */
  files: z.strictObject({ manifest: Sha256, items: Sha256, report: Sha256 }),
});

const MetricRecord = z.strictObject({
  id: Name,
  title: Name,
  unit: z.enum(['percent', 'times', 'tokens/s']),
  better: z.enum(['higher', 'lower']).nullable(),
  candidate: EstimateRecord.nullable(),
  present: EstimateRecord.nullable(),
  /** The candidate's number less the present one's, item by item. */
  difference: EstimateRecord.nullable(),
  p: z.number().min(0).max(1).nullable(),
});

/**
 * What `cloister eval` found of a candidate beside what is in force: numbers, ids and hashes, and no
 * text of a source, target or summary.
 */
export const EvaluationRecord = z.strictObject({
  version: z.literal(1),
  madeAt: z.iso.datetime(),
  set: z.strictObject({ sha256: Sha256, size: Count, items: Count }),
  profiles: z.array(z.strictObject({ id: Name, version: z.int(), sha256: Sha256 })).max(100),
  cloister: z.string().max(100),
  candidate: EvaluatedRun,
  present: EvaluatedRun,
  metrics: z.array(MetricRecord).min(1).max(100),
});
export type EvaluationRecord = z.infer<typeof EvaluationRecord>;

export type Judgement =
  | { readonly kind: 'not-worse' }
  | { readonly kind: 'worse'; readonly metrics: readonly string[] }
  | { readonly kind: 'too-few'; readonly items: number; readonly least: number };

/** Whether the figures allow the candidate in the place of what is in force. */
export function judge({ set, metrics }: EvaluationRecord): Judgement {
  const worse = worseMetrics(
    metrics.map(({ id, better, difference, p }) => ({
      id,
      better,
      test: difference && p !== null ? { difference, p } : null,
    })),
  );
  if (worse.length > 0) return { kind: 'worse', metrics: worse };
  return set.items < LEAST_ITEMS
    ? { kind: 'too-few', items: set.items, least: LEAST_ITEMS }
    : { kind: 'not-worse' };
}

export function areSameWeights(one: EvaluatedWeights, other: EvaluatedWeights): boolean {
  return (
    (one.model?.sha256 ?? null) === (other.model?.sha256 ?? null) &&
    (one.adapter?.sha256 ?? null) === (other.adapter?.sha256 ?? null)
  );
}
