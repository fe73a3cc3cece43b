export {
  adapterFile,
  type ChosenWeights,
  chooseWeights,
  type ReleaseInForce,
  requireReleased,
} from './release-in-force.js';
export {
  configuredWeights,
  RELEASE_SETTINGS,
  type ReleaseSettings,
  releaseSettings,
} from './release-settings.js';
export {
  ModelRelease,
  ModelReleaseApproval,
  RELEASE_STATES,
  type ReleaseState,
} from './release.entities.js';
export {
  AdapterOfOneTenant,
  CandidateWithoutModel,
  CandidateWorse,
  InForceOfAnother,
  ModelElsewhere,
  NothingChanges,
  NothingInForce,
  OtherInForce,
  ProposedAlready,
  ReleaseDecided,
  ReleaseNotFound,
  SameApprover,
  TooFewItems,
  WeightsNotOfRelease,
} from './releases.errors.js';
export { RELEASE_ENTITIES, ReleasesModule } from './releases.module.js';
export { type ReleaseDetails, weightsOf } from './releases.repository.js';
export {
  APPROVALS_NEEDED,
  IN_FORCE,
  type Proposal,
  ReleasesService,
  requireNotWorse,
  type ReleaseStanding,
} from './releases.service.js';
