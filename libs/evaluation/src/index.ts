export { type DraftFindings, findingsIn } from './draft-findings.js';
export { leadBaseline } from './baselines.js';
export { type EvaluationSet, readSet, SetItem } from './evaluation-set.js';
export {
  areSameWeights,
  EvaluatedWeights,
  EvaluationRecord,
  judge,
  type Judgement,
} from './evaluation-record.js';
export {
  OtherRun,
  RunNotReadable,
  RunsNotComparable,
  SetNotReadable,
} from './evaluation.errors.js';
export { formatEstimate, formatTest, unitOf } from './format.js';
export { measure, type MeasureOptions, writeReport } from './measure.js';
export type { MeasuredRun, Metric } from './metric.js';
export { LEAST_ITEMS } from './judgement.js';
export { LEADING_METRIC, METRICS } from './metrics.js';
export { readEvaluation } from './read-evaluation.js';
export { kappaOf } from './kappa.js';
export { failuresOf, type Report } from './report.js';
export { FinishedItem, RunFolder } from './run-folder.js';
export { digestOf, factsOf, RunFacts, RunManifest } from './run-manifest.js';
export { SetAssignments } from './set-assignments.js';
export { type Proportion, proportion } from './proportion.js';
export { runItems, type SetRun } from './runner.js';
export { seededRandom } from './random.js';
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
} from './statistics.js';
export { verdict } from './verdict.js';
