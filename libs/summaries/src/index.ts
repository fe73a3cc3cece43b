export { SUMMARY_AUDIT_ACTIONS } from './audit-actions.js';
export { SUMMARY_EVENT_TYPES } from './event-types.js';
export {
  type EndedSummary,
  PatientReassignment,
  type Reassignment,
} from './source-changes/patient-reassignment.service.js';
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
export { Unchecked } from './tracing/trace-sources.js';
export { type Followed, FollowingService } from './progress/following.service.js';
export {
  type GeneratedText,
  Generation,
  type GenerationListener,
} from './generation/generation.js';
export { choosePassages } from './passages/choose-passages.js';
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
export { CallReceipt, Receipt, UnsureStrike } from './generation/receipt.js';
export { RECALL_ITEM_STATES } from './recalls/recall.entities.js';
export { RecallAnswers, type RecallOfSummary } from './recalls/recall-answers.service.js';
export type { Difference } from './recalls/recall-difference.js';
export type { MakersInUse, RecalledSummary } from './recalls/recall-looks.js';
export { type RecallScope, scopeOf as recallScopeOf } from './recalls/recall-scope.js';
export { OpenRecalls } from './recalls/open-recalls.js';
export { type RecallDetails, RecallRecords } from './recalls/recall-records.js';
export { RecallsService } from './recalls/recalls.service.js';
export { sectionNamed } from './generation/section-names.js';

export { AssignmentsService, type NamedReviewer } from './review/assignments.service.js';
export { type CommentDetails, CommentsService } from './review/comments.service.js';
export { changeOf } from './review/versions/edited-text.js';
export { AwaitingReview, type AwaitingReviewFilter } from './awaiting-review.js';
export {
  type Addition,
  OutgoingSummaries,
  type OutgoingSignature,
  type OutgoingVersion,
} from './review/versions/outgoing-summaries.js';
export {
  type OmissionDetails,
  type OverrideDetails,
  type VersionFindings,
} from './review/findings/finding-answers.js';
export { type Headline, headlineFrom } from './versions/headline.js';
export { MustAnswer } from './review/findings/must-answer.service.js';
export { OmissionAnswersService } from './review/findings/omission-answers.service.js';
export { OverridesService } from './review/findings/overrides.service.js';
export { RegenerationService } from './review/regeneration.service.js';
export {
  COMMENT_KINDS,
  SIGNATURE_MEANINGS,
  type SignatureMeaning,
} from './review/review.entities.js';
export { type Meanwhile, ReviewChanged } from './review/review.errors.js';
export type { PublishedSummary, PublishedVersion } from './review/versions/published-details.js';
export { PublishedSummaries } from './review/versions/published-summaries.js';
export type { ReviewedVersion } from './review/versions/reviewed-versions.js';
export { ReviewInbox, type ReviewItem } from './review/review-inbox.js';
export { type ReviewDetails, ReviewsService } from './review/reviews.service.js';
export {
  type CheckedSignature,
  type SignatureDetails,
  SignaturesService,
} from './review/signing/signatures.service.js';
export { SignedSummariesService } from './review/signing/signed-summaries.service.js';
export { type SignedVersion, signedVersions } from './review/signing/signed-versions.js';
export {
  type SignedSection,
  type SignedText,
  SignedTexts,
} from './review/signing/signed-texts.service.js';
export { type SigningPreview, SigningPreviews } from './review/signing/signing-previews.js';
export { SigningService } from './review/signing/signing.service.js';
export type { SigningSettings } from './review/signing/signing-settings.js';
export { PassagesRead } from './review/signing/passages-read.js';
export {
  type AnsweredSource,
  type SourceQuestion,
  STRIKE_ANSWERS,
} from './review/signing/source-questions.js';
export { SourceOverridesService } from './review/source-overrides.service.js';
export type { DiffSentence } from './review/versions/version-diff.js';
export { findingOf, sentenceId, type VersionSentence } from './versions/version-sentences.js';
export {
  type ListedVersion,
  type ReadVersion,
  VersionsService,
} from './review/versions/versions.service.js';
export { VersionSaving } from './review/versions/version-saving.service.js';
export {
  WITHDRAWING_STATUSES,
  WithdrawalRule,
  type WithdrawingStatus,
} from './source-changes/withdrawal-rule.service.js';
export { OPEN_EDITS_MAX } from './review/working-copies/open-edits.js';
export { OpenEditsService } from './review/working-copies/open-edits.service.js';
export {
  type JudgedCopy,
  WorkingCopiesService,
} from './review/working-copies/working-copies.service.js';
export type { QueueFilter } from './queue/queue.repository.js';
export { type QueuedSummary, QueueService } from './queue/queue.service.js';
export { RUN_FACTS as RUN_RECORD_FACTS } from './replay/compare-runs.js';
export { type Replay, type ReplayOutcome, ReplaysService } from './replay/replays.service.js';
export { RunReturns } from './runs/run-returns.js';
export { RunEvent } from './runs/run-events.js';
export { type EngineSpeed, RUN_STATES, type RunState } from './runs/run.entities.js';
export { erasedSummaries } from './sources/erased-summaries.js';
export { RunExtractions } from './sources/run-extractions.js';
export { Source, type SourceDocument } from './sources/source.js';
export { accountFor } from './sources/source-receipts.js';
export { RunFailed, SummarizeStep } from './runs/summarize-step.js';
export type { AccessGrant } from './progress/access-recheck.js';
export { SummaryNotFound, TooManyWaitingTokens } from './summaries.errors.js';
export { SUMMARY_BACKLOGS } from './summary-backlogs.js';
export { SUMMARY_CONSUMERS, SummariesModule, SUMMARY_ENTITIES } from './summaries.module.js';
export type { NewestSummary } from './requests/document-summaries.js';
export { SummariesService, type SummaryDetails } from './summaries.service.js';
export { SummaryRetryService } from './requests/summary-retry.service.js';
export type { SummaryOrder } from './requests/summary-order.js';
export { SummaryOrders } from './requests/summary-orders.js';
export { SummaryRequestsService } from './requests/summary-requests.service.js';
export {
  REVIEW_ACTS,
  type ReviewAct,
  Summary,
  SUMMARY_CLASSES,
  SUMMARY_STATES,
  type SummaryClass,
  SummarySource,
  type SummaryState,
  SummaryVersion,
} from './summary.entities.js';
export { TokenCountStep } from './token-counting/token-count-step.js';
export type { VersionContent } from './versions/version-content.js';
export { QueueEstimate } from './requests/queue-estimate.js';
export type { FollowedWork, WorkEvent, WorkProgress, WorkState } from './work/work-event.js';
export { WATCHED_MAX, WorkService } from './work/work.service.js';
