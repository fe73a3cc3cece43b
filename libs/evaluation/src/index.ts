export { type EvaluationSet, readSet, SetItem } from './evaluation-set.js';
export {
  OtherRun,
  RunNotReadable,
  RunsNotComparable,
  SetNotReadable,
} from './evaluation.errors.js';
export { formatEstimate, formatTest, unitOf } from './format.js';
export { measure, type MeasureOptions, writeReport } from './measure.js';
export type { MeasuredRun, Metric } from './metric.js';
export { LEADING_METRIC, METRICS } from './metrics.js';
export { failuresOf, type Report } from './report.js';
export { FinishedItem, RunFolder } from './run-folder.js';
export { digestOf, factsOf, RunFacts, RunManifest } from './run-manifest.js';
export { SetAssignments } from './set-assignments.js';
export { runItems, type SetRun } from './runner.js';
export type { Estimate, PairedTest } from './statistics.js';
export { verdict } from './verdict.js';
