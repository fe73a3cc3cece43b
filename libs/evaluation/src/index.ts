export { countFindings, type DraftFindings, judgeText } from './metrics/draft-findings.js';
export { leadBaseline } from './baselines.js';
export { type EvaluationSet, readSet, SetItem } from './evaluation-set.js';
export {
  areSameWeights,
  EvaluatedWeights,
  EvaluationRecord,
  judge,
  type Judgement,
} from './runs/evaluation-record.js';
export {
  OtherRun,
  RunNotReadable,
  RunsNotComparable,
  SetNotReadable,
} from './evaluation.errors.js';
export { formatEstimate, formatTest, unitOf } from './format.js';
export { measure, type MeasureOptions, writeReport } from './measure.js';
export type { MeasuredRun, Metric } from './metrics/metric.js';
export { LEAST_ITEMS } from './metrics/judgement.js';
export { LEADING_METRIC, METRICS } from './metrics/metrics.js';
export { readEvaluation } from './runs/read-evaluation.js';
export { kappaOf } from './statistics/kappa.js';
export { failuresOf, type Report } from './report.js';
export { FinishedItem, RunFolder } from './runs/run-folder.js';
export { digestOf, factsOf, RunFacts, RunManifest } from './runs/run-manifest.js';
export { SetAssignments } from './set-assignments.js';
export { type Proportion, proportion } from './statistics/proportion.js';
export { runItems, type SetRun } from './runs/runner.js';
export { seededRandom } from './statistics/random.js';
export {
  comparePairs,
  type Counted,
  type Estimate,
  estimate,
  mean,
  median,
  type PairedTest,
  perHundred,
  quantileOf,
} from './statistics/statistics.js';
export { verdict } from './statistics/verdict.js';
