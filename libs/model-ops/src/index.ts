export { MODEL_OPS_AUDIT_ACTIONS } from './audit-actions.js';
export { MODEL_OPS_EVENT_TYPES } from './event-types.js';
export { MODEL_OPS_PERMISSIONS } from './permissions.js';

export { DATASET_LIMITS, DATASET_STATES, type DatasetState } from './datasets/dataset.entities.js';
export { DatasetExport } from './datasets/dataset-export.service.js';
export { DueDatasets } from './datasets/due-datasets.js';
export { type DatasetReport, SKIPPED } from './datasets/dataset-report.js';
export { DATASET_ENTITIES, DATASET_CONSUMERS, DatasetsModule } from './datasets/datasets.module.js';
export { type DatasetDetails, DatasetsService } from './datasets/datasets.service.js';
export { REPLACED_KINDS } from './datasets/pseudonyms/found-spans.js';
export { TrainingUseService } from './datasets/training-use.service.js';

export {
  countFindings,
  type DraftFindings,
  judgeText,
} from './evaluation/metrics/draft-findings.js';
export { leadBaseline } from './evaluation/baselines.js';
export { type EvaluationSet, readSet, SetItem } from './evaluation/evaluation-set.js';
export {
  areSameWeights,
  EvaluatedWeights,
  EvaluationRecord,
  judge,
  type Judgement,
} from './evaluation/runs/evaluation-record.js';
export {
  OtherRun,
  RunNotReadable,
  RunsNotComparable,
  SetNotReadable,
} from './evaluation/evaluation.errors.js';
export { formatEstimate, formatTest, unitOf } from './evaluation/format.js';
export { measure, type MeasureOptions, writeReport } from './evaluation/measure.js';
export type { MeasuredRun, Metric } from './evaluation/metrics/metric.js';
export { LEAST_ITEMS } from './evaluation/metrics/judgement.js';
export { LEADING_METRIC, METRICS } from './evaluation/metrics/metrics.js';
export { readEvaluation } from './evaluation/runs/read-evaluation.js';
export { kappaOf } from './evaluation/statistics/kappa.js';
export { failuresOf, type Report } from './evaluation/report.js';
export { FinishedItem, RunFolder } from './evaluation/runs/run-folder.js';
export { digestOf, factsOf, RunFacts, RunManifest } from './evaluation/runs/run-manifest.js';
export { SetAssignments } from './evaluation/set-assignments.js';
export { type Proportion, proportion } from './evaluation/statistics/proportion.js';
export { runItems, type SetRun } from './evaluation/runs/runner.js';
export { seededRandom } from './evaluation/statistics/random.js';
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
} from './evaluation/statistics/statistics.js';
export { verdict } from './evaluation/statistics/verdict.js';

export { readAllowedHere } from './releases/allowed-here.js';
export {
  adapterFile,
  type ChosenWeights,
  chooseWeights,
  type ActiveRelease,
  requireReleased,
} from './releases/active-release.js';
export {
  configuredWeights,
  RELEASE_SETTINGS,
  type ReleaseSettings,
  releaseSettings,
} from './releases/release-settings.js';
export {
  ErasedTraining,
  ModelRelease,
  ModelReleaseApproval,
  RELEASE_STATES,
  type ReleaseState,
} from './releases/release.entities.js';
export {
  AdapterOfOneTenant,
  AdapterRetired,
  CandidateWithoutModel,
  CandidateWorse,
  DevelopmentModelInUse,
  ActiveForAnotherTenant,
  ModelElsewhere,
  NothingChanges,
  NoActiveRelease,
  OtherReleaseActive,
  ProposedAlready,
  ReleaseDecided,
  ReleaseNotFound,
  SameApprover,
  TooFewItems,
  WeightsNotOfRelease,
} from './releases/releases.errors.js';
export { ModelForRealPatients } from './releases/model-for-real-patients.js';
export { RELEASE_ENTITIES, RELEASE_CONSUMERS, ReleasesModule } from './releases/releases.module.js';
export { type ReleaseDetails, weightsOf } from './releases/releases.repository.js';
export { ACTIVE_RELEASE_NOTICE } from './releases/retirement.js';
export { RetirementRule } from './releases/retirement-rule.service.js';
export { ListedReleases, type ReleaseStatus } from './releases/listed-releases.js';
export {
  APPROVALS_NEEDED,
  type Proposal,
  ReleasesService,
  requireNotWorse,
} from './releases/releases.service.js';
