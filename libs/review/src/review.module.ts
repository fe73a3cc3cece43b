import { type DynamicModule, Global, Module, type Provider } from '@nestjs/common';
import { AssignmentsService } from './assignments.service.js';
import { CommentsService } from './comments.service.js';
import { ReviewErasureConsumer } from './erasure.consumer.js';
import { FindingAnswers } from './findings/finding-answers.js';
import { OmissionAnswer, VersionJudgement } from './findings/finding.entities.js';
import { Judgements } from './findings/judgements.js';
import { JudgingAgain } from './findings/judging-again.js';
import { MustAnswer } from './findings/must-answer.service.js';
import { OmissionAnswersService } from './findings/omission-answers.service.js';
import { OverridesService } from './findings/overrides.service.js';
import { InboxRepository } from './inbox.repository.js';
import { PatientReassignment } from './patient-reassignment/patient-reassignment.service.js';
import { WrongPatientEnds } from './patient-reassignment/wrong-patient-ends.js';
import { RecallAnswers } from './recalls/recall-answers.service.js';
import { RecallComparisons } from './recalls/recall-comparisons.js';
import { RegenerationService } from './regeneration.service.js';
import { ReviewActions } from './review-actions.js';
import { ReviewContributions } from './review-contributions.js';
import { ReviewInbox } from './review-inbox.js';
import {
  FindingOverride,
  SignatureRow,
  SummaryComment,
  WorkingCopyRow,
} from './review.entities.js';
import { ReviewsService } from './reviews.service.js';
import { ShownSummaries } from './shown-summaries.service.js';
import { NewSignatures } from './signing/new-signatures.js';
import { Signables } from './signing/signables.js';
import { SignaturesService } from './signing/signatures.service.js';
import { SignedContents } from './signing/signed-content.js';
import { SignedSummariesService } from './signing/signed-summaries.service.js';
import { SignedTexts } from './signing/signed-texts.service.js';
import { SigningPreviews } from './signing/signing-previews.js';
import { SIGNING_SETTINGS, type SigningSettings } from './signing/signing-settings.js';
import { SigningService } from './signing/signing.service.js';
import { StruckSentences } from './signing/struck-sentences.js';
import { SourceOverridesService } from './source-overrides.service.js';
import { EditedEvidence } from './versions/edited-evidence.js';
import { EditedVersions } from './versions/edited-versions.js';
import { PublishedDetails } from './versions/published-details.js';
import { PublishedSummaries } from './versions/published-summaries.js';
import { ReviewedVersions } from './versions/reviewed-versions.js';
import { ShownVersions } from './versions/shown-versions.js';
import { VersionSaving } from './versions/version-saving.service.js';
import { VersionsService } from './versions/versions.service.js';
import { OpenEditsService } from './working-copies/open-edits.service.js';
import { WorkingCopiesService } from './working-copies/working-copies.service.js';

export const REVIEW_ENTITIES = [
  SummaryComment,
  FindingOverride,
  OmissionAnswer,
  VersionJudgement,
  WorkingCopyRow,
  SignatureRow,
];
/** Of domain events, in this order. */
export const REVIEW_CONSUMERS = [ReviewErasureConsumer];
const SERVICES = [
  AssignmentsService,
  CommentsService,
  MustAnswer,
  OmissionAnswersService,
  OpenEditsService,
  OverridesService,
  PatientReassignment,
  PublishedSummaries,
  RecallAnswers,
  RegenerationService,
  ReviewInbox,
  ReviewsService,
  ShownSummaries,
  SignaturesService,
  SignedSummariesService,
  SigningPreviews,
  SigningService,
  SourceOverridesService,
  StruckSentences,
  VersionSaving,
  VersionsService,
  WorkingCopiesService,
];
const PARTS = [
  EditedEvidence,
  EditedVersions,
  FindingAnswers,
  InboxRepository,
  Judgements,
  JudgingAgain,
  NewSignatures,
  PublishedDetails,
  RecallComparisons,
  ReviewActions,
  ReviewContributions,
  ReviewedVersions,
  ShownVersions,
  Signables,
  SignedContents,
  WrongPatientEnds,
];

@Global()
@Module({})
export class ReviewModule {
  /** For the process in which summaries are shown, edited and signed. */
  static forRequests(signing: SigningSettings): DynamicModule {
    const providers: Provider[] = [
      { provide: SIGNING_SETTINGS, useValue: signing },
      ...SERVICES,
      ...PARTS,
    ];
    return { module: ReviewModule, providers, exports: SERVICES };
  }

  /** For the process that settles events and delivers what is signed. */
  static forWorkers(): DynamicModule {
    return {
      module: ReviewModule,
      providers: [ReviewedVersions, SignedTexts, ...REVIEW_CONSUMERS],
      exports: [SignedTexts, ...REVIEW_CONSUMERS],
    };
  }
}
