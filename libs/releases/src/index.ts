export { RELEASE_AUDIT_ACTIONS } from './audit-actions.js';
export { RELEASE_EVENT_TYPES } from './event-types.js';
export { readAllowedHere } from './allowed-here.js';
export {
  adapterFile,
  type ChosenWeights,
  chooseWeights,
  type ActiveRelease,
  requireReleased,
} from './active-release.js';
export {
  configuredWeights,
  RELEASE_SETTINGS,
  type ReleaseSettings,
  releaseSettings,
} from './release-settings.js';
export {
  ErasedTraining,
  ModelRelease,
  ModelReleaseApproval,
  RELEASE_STATES,
  type ReleaseState,
} from './release.entities.js';
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
} from './releases.errors.js';
export { ModelForRealPatients } from './model-for-real-patients.js';
export { RELEASE_ENTITIES, RELEASE_CONSUMERS, ReleasesModule } from './releases.module.js';
export { type ReleaseDetails, weightsOf } from './releases.repository.js';
export { ACTIVE_RELEASE_NOTICE } from './retirement.js';
export { RetirementRule } from './retirement-rule.service.js';
export { ListedReleases, type ReleaseStatus } from './listed-releases.js';
export {
  APPROVALS_NEEDED,
  type Proposal,
  ReleasesService,
  requireNotWorse,
} from './releases.service.js';
