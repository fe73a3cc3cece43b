export { type Followed, FollowingService } from './following.service.js';
export { Generation, type GenerationListener } from './generation.js';
export { planReading, type ReadingPlan } from './planning.js';
export { Profile, Profiles } from './profiles.js';
export { CallReceipt, Receipt } from './receipt.js';
export { RunClaims } from './run-claims.js';
export { RunEvent } from './run-events.js';
export { RunUpkeep } from './run-upkeep.js';
export { RunFailed, SummarizeStep } from './summarize-step.js';
export { SummaryNotFound, TooManyWaitingTokens } from './summaries.errors.js';
export { SummariesModule, SUMMARY_ENTITIES } from './summaries.module.js';
export { SummariesService, type SummaryDetails } from './summaries.service.js';
export { type SummaryOrder, SummaryRequestsService } from './summary-requests.service.js';
export {
  type Summary,
  SUMMARY_CLASSES,
  SUMMARY_STATES,
  type SummaryClass,
  type SummaryState,
} from './summary.entities.js';
export { WeighingConsumer } from './weighing.consumer.js';
