export { REVIEW_AUDIT_ACTIONS } from './audit-actions.js';
export { REVIEW_EVENT_TYPES } from './event-types.js';
export { REVIEW_PERMISSIONS } from './permissions.js';
export { REVIEW_CONSUMERS, REVIEW_ENTITIES, ReviewModule } from './review.module.js';
export { ShownSummaries, type SummaryDetails } from './shown-summaries.service.js';
export { AssignmentsService, type NamedReviewer } from './assignments.service.js';
export { type CommentDetails, CommentsService } from './comments.service.js';
export type {
  OmissionDetails,
  OverrideDetails,
  VersionFindings,
} from './findings/finding-answers.js';
export { MustAnswer } from './findings/must-answer.service.js';
export { OmissionAnswersService } from './findings/omission-answers.service.js';
export { OverridesService } from './findings/overrides.service.js';
export {
  type EndedSummary,
  PatientReassignment,
  type Reassignment,
} from './patient-reassignment/patient-reassignment.service.js';
export { RecallAnswers, type RecallOfSummary } from './recalls/recall-answers.service.js';
export type { Difference } from './recalls/recall-difference.js';
export { RegenerationService } from './regeneration.service.js';
export { ReviewInbox, type ReviewItem } from './review-inbox.js';
export { COMMENT_KINDS, SIGNATURE_MEANINGS, type SignatureMeaning } from './review.entities.js';
export { type Meanwhile, ReviewChanged } from './review.errors.js';
export { type ReviewDetails, ReviewsService } from './reviews.service.js';
export { PassagesRead } from './signing/passages-read.js';
export {
  type CheckedSignature,
  type SignatureDetails,
  SignaturesService,
} from './signing/signatures.service.js';
export { SignedSummariesService } from './signing/signed-summaries.service.js';
export {
  type SignedSection,
  type SignedText,
  SignedTexts,
} from './signing/signed-texts.service.js';
export { type SignedVersion, signedVersions } from './signing/signed-versions.js';
export { type SigningPreview, SigningPreviews } from './signing/signing-previews.js';
export type { SigningSettings } from './signing/signing-settings.js';
export { SigningService } from './signing/signing.service.js';
export {
  type AnsweredSource,
  type SourceQuestion,
  STRIKE_ANSWERS,
} from './signing/source-questions.js';
export { SourceOverridesService } from './source-overrides.service.js';
export { changeOf } from './versions/edited-text.js';
export {
  type Addition,
  OutgoingSummaries,
  type OutgoingSignature,
  type OutgoingVersion,
} from './versions/outgoing-summaries.js';
export type { PublishedSummary, PublishedVersion } from './versions/published-details.js';
export { type PublishedFilter, PublishedSummaries } from './versions/published-summaries.js';
export type { ReviewedVersion } from './versions/reviewed-versions.js';
export type { DiffSentence } from './versions/version-diff.js';
export { VersionSaving } from './versions/version-saving.service.js';
export {
  type ListedVersion,
  type ReadVersion,
  VersionsService,
} from './versions/versions.service.js';
export { OPEN_EDITS_MAX } from './working-copies/open-edits.js';
export { OpenEditsService } from './working-copies/open-edits.service.js';
export { type JudgedCopy, WorkingCopiesService } from './working-copies/working-copies.service.js';
