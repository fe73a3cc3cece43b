export { assign, type Assignment } from './assignment.js';
export { type Followed, FollowingService } from './following.service.js';
export { type GeneratedText, Generation, type GenerationListener } from './generation.js';
export { planReading, type ReadingPlan } from './planning.js';
export { Profile, ProfileNotFound, Profiles, ProfileSection } from './profiles.js';
export { promptFor } from './prompts.js';
export { CallReceipt, Receipt } from './receipt.js';
export { sectionNamed } from './section-names.js';
export { RunClaims } from './run-claims.js';
export { RunEvent } from './run-events.js';
export { RUN_STATES, type RunState } from './run.entities.js';
export { RunUpkeep } from './run-upkeep.js';
export { RunFailed, SummarizeStep } from './summarize-step.js';
export type { Standing } from './standing-watch.js';
export { SummaryNotFound, TooManyWaitingTokens } from './summaries.errors.js';
export { SummariesModule, SUMMARY_ENTITIES } from './summaries.module.js';
export type { NewestSummary } from './document-summaries.js';
export { SummariesService, type SummaryDetails } from './summaries.service.js';
export { SummaryRetryService } from './summary-retry.service.js';
export type { SummaryOrder } from './summary-orders.js';
export { SummaryRequestsService } from './summary-requests.service.js';
export {
  type Summary,
  SUMMARY_CLASSES,
  SUMMARY_STATES,
  type SummaryClass,
  type SummaryState,
} from './summary.entities.js';
export { UploadedConsumer } from './uploaded.consumer.js';
export { WeighingConsumer } from './weighing.consumer.js';
export type { FollowedWork, WorkEvent, WorkProgress, WorkState } from './work/work-event.js';
export { WATCHED_MAX, WorkService } from './work/work.service.js';
