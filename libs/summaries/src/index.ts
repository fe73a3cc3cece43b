export { SUMMARY_AUDIT_ACTIONS } from './audit-actions.js';
export { SUMMARY_EVENT_TYPES } from './event-types.js';
export { SUMMARY_PERMISSIONS } from './permissions.js';
export { assign, type Assignment } from './requests/assignment.js';
export type { EntailmentModel, OpenEntailmentModel } from './entailment/entailment-model.js';
export { ENTAILMENT_ANSWERS, entailmentPrompt } from './entailment/prompt.js';
export {
  type ConflictTrace,
  type OmissionTrace,
  SentenceTrace,
  TracedSpan,
} from './tracing/sentence-trace.js';
export { evidenceOf } from './tracing/evidence-of.js';
export { draftToJudge } from './tracing/judged-draft.js';
export { type TraceOutcome, traceSources, Unchecked } from './tracing/trace-sources.js';
export { type Followed, FollowingService } from './progress/following.service.js';
export {
  type GeneratedText,
  Generation,
  type GenerationListener,
} from './generation/generation.js';
export { choosePassages } from './passages/choose-passages.js';
export { KEY_SENTENCES } from './generation/planned-sections.js';
export { planReads, type ReadPlan } from './generation/planning.js';
export {
  FIRST_OWN_VERSION,
  Profile,
  ProfileContent,
  ProfileId,
  ProfileNotFound,
  Profiles,
  ProfileSection,
} from './profiles/profiles.js';
export { mustKeepOf, topicOf, topicsAsked } from './generation/section-topics.js';
export type { ProfileChange } from './profile-versions/profile-changes.js';
export {
  PROFILE_VERSION_STATES,
  type ProfileVersionState,
  TRIAL_STATES,
} from './profile-versions/profile-version.entities.js';
export {
  type ListedProfileVersion,
  type ProfileHistory,
  type ProfileStatus,
  ProfileVersionsService,
  type ReadProfileVersion,
} from './profile-versions/profile-versions.service.js';
export {
  ProfileTrialsService,
  TRIAL_KEPT_DAYS,
  TRIAL_MINUTES,
  type TrialDetails,
} from './profile-versions/profile-trials.service.js';
export { TenantProfiles } from './profile-versions/tenant-profiles.js';
export type { TrialText } from './profile-versions/trial-content.js';
export { TrialStep } from './profile-versions/trial-step.js';
export { promptFor } from './generation/prompts.js';
export { CallReceipt, Receipt, SourceReceipt, UnsureStrike } from './generation/receipt.js';
export { Recall, RECALL_ITEM_STATES, RecallItem } from './recalls/recall.entities.js';
export type { MakersInUse, RecalledSummary } from './recalls/recall-looks.js';
export { type RecallScope, scopeOf as recallScopeOf } from './recalls/recall-scope.js';
export { OpenRecalls } from './recalls/open-recalls.js';
export { type RecallDetails, RecallRecords } from './recalls/recall-records.js';
export { RecallsService } from './recalls/recalls.service.js';
export { sectionNamed } from './generation/section-names.js';

export { AwaitingReview, type AwaitingReviewFilter } from './awaiting-review.js';
export { type Headline, headlineColumns, headlineFrom, headlineOf } from './versions/headline.js';
export {
  findingOf,
  sentenceId,
  sentenceNumber,
  sentencesOf,
  type VersionSentence,
} from './versions/version-sentences.js';
export {
  WithdrawalRule,
  WITHDRAWING_STATUSES,
  type WithdrawingStatus,
} from './source-changes/withdrawal-rule.service.js';
export type { QueueFilter } from './queue/queue.repository.js';
export { type QueuedSummary, QueueService } from './queue/queue.service.js';
export { RUN_FACTS as RUN_RECORD_FACTS } from './reproduce/compare-runs.js';
export {
  type Reproduction,
  type ReproductionOutcome,
  ReproductionsService,
} from './reproduce/reproductions.service.js';
export { RunReturns } from './runs/run-returns.js';
export { RunEvent } from './runs/run-events.js';
export { type EngineSpeed, Run, RUN_STATES, type RunState } from './runs/run.entities.js';
export { erasedSummaries } from './sources/erased-summaries.js';
export { RunExtractions } from './sources/run-extractions.js';
export { Source, type SourceDocument } from './sources/source.js';
export { accountFor } from './sources/source-receipts.js';
export { RunFailed, SummarizeStep } from './runs/summarize-step.js';
export type { AccessGrant } from './progress/access-recheck.js';
export { SummaryNotFound, TooManyWaitingTokens } from './summaries.errors.js';
export { SUMMARY_BACKLOGS } from './summary-backlogs.js';
export { SummariesModule, SUMMARY_CONSUMERS, SUMMARY_ENTITIES } from './summaries.module.js';
export type { NewestSummary } from './requests/document-summaries.js';
export { SummariesService, type SummaryFacts } from './summaries.service.js';
export { SummaryRetryService } from './requests/summary-retry.service.js';
export type { SummaryOrder } from './requests/summary-order.js';
export { SummaryOrders } from './requests/summary-orders.js';
export { SummaryRequestsService } from './requests/summary-requests.service.js';
export {
  REVIEW_ACTIONS,
  type ReviewAction,
  Summary,
  SUMMARY_PRIORITIES,
  SUMMARY_STATES,
  type SummaryPriority,
  SummarySource,
  type SummaryState,
  SummaryVersion,
  UNASSIGNED,
} from './summary.entities.js';
export { TokenCountStep } from './token-counting/token-count-step.js';
export { QueueEstimate } from './requests/queue-estimate.js';
export type { FollowedWork, WorkEvent, WorkProgress, WorkState } from './work/work-event.js';
export { WATCHED_MAX, WorkService } from './work/work.service.js';
export { MadeByRecalled, NothingRecalled } from './recalls/recalls.errors.js';
export { SummaryRenewals } from './requests/summary-renewals.js';
export { openRunRecord, RunRecord } from './runs/run-record.js';
export { readSource } from './sources/read-source.js';
export { SummariesRepository, type SummaryFilter } from './summaries.repository.js';
export { SummaryEvents, type SummaryEventType } from './summary-events.js';
export { MUST_ANSWER, mustAnswerOf } from './tracing/must-answer.js';
export { latestVersions, numberedVersions, runsBehind } from './versions/summary-versions.js';
export { openContent, sealContent, VersionContent } from './versions/version-content.js';
