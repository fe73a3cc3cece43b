import type { Engine } from '@app/inference';
import { type DynamicModule, Global, Module, type Provider } from '@nestjs/common';
import { AwaitingReview } from './awaiting-review.js';
import { DraftJudge } from './entailment/draft-judge.js';
import { ENTAILMENT_MODEL, type EntailmentModel } from './entailment/entailment-model.js';
import { ENGINE } from './generation/engine-token.js';
import { ErasureConsumer } from './erasure.consumer.js';
import { FollowingService } from './progress/following.service.js';
import { ProfileTrial, ProfileVersion } from './profile-versions/profile-version.entities.js';
import { ProfileTrialsService } from './profile-versions/profile-trials.service.js';
import { ProfileVersionsRepository } from './profile-versions/profile-versions.repository.js';
import { ProfileVersionsService } from './profile-versions/profile-versions.service.js';
import { SigningRule } from './profile-versions/signing-rule.js';
import { TenantProfiles } from './profile-versions/tenant-profiles.js';
import { TrialStep } from './profile-versions/trial-step.js';
import { TrialCleanup } from './profile-versions/trial-cleanup.js';
import { Profiles } from './profiles/profiles.js';
import { QueueRepository } from './queue/queue.repository.js';
import { QueueService } from './queue/queue.service.js';
import { ReplaysService } from './replay/replays.service.js';
import { Recall, RecallItem } from './recalls/recall.entities.js';
import { OpenRecalls } from './recalls/open-recalls.js';
import { RecallAnswers } from './recalls/recall-answers.service.js';
import { RecallGuard } from './recalls/recall-guard.js';
import { RecallRemakes } from './recalls/recall-remakes.js';
import { RecallStep } from './recalls/recall-step.js';
import { RecallComparisons } from './recalls/recall-comparisons.js';
import { RecallRecords } from './recalls/recall-records.js';
import { RecallsService } from './recalls/recalls.service.js';
import { RunAdapters } from './recalls/run-adapters.js';
import { AssignmentsService } from './review/assignments.service.js';
import { CommentsService } from './review/comments.service.js';
import { EditedEvidence } from './review/versions/edited-evidence.js';
import { FindingAnswers } from './review/findings/finding-answers.js';
import { OmissionAnswer, VersionJudgement } from './review/findings/finding.entities.js';
import { JudgingAgain } from './review/findings/judging-again.js';
import { MustAnswer } from './review/findings/must-answer.service.js';
import { OmissionAnswersService } from './review/findings/omission-answers.service.js';
import { OverridesService } from './review/findings/overrides.service.js';
import { InboxRepository } from './review/inbox.repository.js';

import { RegenerationService } from './review/regeneration.service.js';
import { PublishedSummaries } from './review/versions/published-summaries.js';
import { ReviewActs } from './review/review-acts.js';
import {
  FindingOverride,
  SignatureRow,
  SummaryComment,
  WorkingCopyRow,
} from './review/review.entities.js';
import { ReviewedVersions } from './review/versions/reviewed-versions.js';
import { ReviewContributions } from './review/review-contributions.js';
import { ReviewInbox } from './review/review-inbox.js';
import { Judgements } from './review/findings/judgements.js';
import { PublishedDetails } from './review/versions/published-details.js';
import { ShownVersions } from './review/versions/shown-versions.js';
import { TriedVersions } from './profile-versions/tried-versions.js';
import { ReviewsService } from './review/reviews.service.js';
import { SignaturesService } from './review/signing/signatures.service.js';
import { SignedContents } from './review/signing/signed-content.js';
import { SignedSummariesService } from './review/signing/signed-summaries.service.js';
import { SignedTexts } from './review/signing/signed-texts.service.js';
import { NewSignatures } from './review/signing/new-signatures.js';
import { Signables } from './review/signing/signables.js';
import { SigningPreviews } from './review/signing/signing-previews.js';
import { SigningService } from './review/signing/signing.service.js';
import { StruckSentences } from './review/signing/struck-sentences.js';
import { SIGNING_SETTINGS, type SigningSettings } from './review/signing/signing-settings.js';
import { SourceOverridesService } from './review/source-overrides.service.js';
import { VersionsService } from './review/versions/versions.service.js';
import { WithdrawalRule } from './source-changes/withdrawal-rule.service.js';
import { OpenEditsService } from './review/working-copies/open-edits.service.js';
import { WorkingCopiesService } from './review/working-copies/working-copies.service.js';
import { LostRuns } from './runs/lost-runs.js';
import { RunClaims } from './runs/run-claims.js';
import { RunCompletion } from './runs/run-completion.js';
import { RunCleanup } from './runs/run-cleanup.js';
import { EngineSpeed, Run, RunEventRow, RunExtraction } from './runs/run.entities.js';
import { PatientMergedConsumer } from './source-changes/patient-merged.consumer.js';
import { PatientReassignment } from './source-changes/patient-reassignment.service.js';
import { SourceChangeEffects } from './source-changes/source-change-effects.js';
import { SourceChangedConsumer } from './source-changes/source-changed.consumer.js';
import { SourceChanges } from './source-changes/source-changes.js';
import { SummaryReruns } from './source-changes/summary-reruns.js';
import { RunExtractions } from './sources/run-extractions.js';
import { SUMMARIZE_OPTIONS, type SummarizeOptions } from './requests/summarize-options.js';
import { SummarizeStep } from './runs/summarize-step.js';
import { SummariesRepository } from './summaries.repository.js';
import { SummariesService } from './summaries.service.js';
import { OrderedSources } from './requests/ordered-sources.js';
import { SummaryOrders } from './requests/summary-orders.js';
import { SummaryRenewals } from './requests/summary-renewals.js';
import {
  WAITING_TOKEN_BOUNDS,
  WaitingSummaries,
  type WaitingTokenBounds,
} from './requests/waiting-summaries.js';
import { EditedVersions } from './review/versions/edited-versions.js';
import { VersionSaving } from './review/versions/version-saving.service.js';
import { RunInputs } from './runs/run-inputs.js';
import { RunReturns } from './runs/run-returns.js';
import { SummaryWriting } from './runs/summary-writing.js';
import { NewerSummaries } from './source-changes/newer-summaries.js';
import { WrongPatientEnds } from './source-changes/wrong-patient-ends.js';
import { SummaryEvents } from './summary-events.js';
import { ReadPlans } from './token-counting/read-plans.js';
import { SummaryRequestsService } from './requests/summary-requests.service.js';
import { SummaryRetryService } from './requests/summary-retry.service.js';
import { Summary, SummarySource, SummaryVersion } from './summary.entities.js';
import { SummaryFailures } from './token-counting/summary-failures.js';
import { TokenCountStep } from './token-counting/token-count-step.js';
import { TokenCountingConsumer } from './token-counting/token-counting.consumer.js';
import { UploadedConsumer } from './requests/uploaded.consumer.js';
import { QueueEstimate } from './requests/queue-estimate.js';
import { SnapshotReader } from './work/snapshot-reader.js';
import { WorkRepository } from './work/work.repository.js';
import { WorkService } from './work/work.service.js';

export const SUMMARY_ENTITIES = [
  Summary,
  SummarySource,
  Run,
  RunEventRow,
  RunExtraction,
  SummaryVersion,
  EngineSpeed,
  SummaryComment,
  FindingOverride,
  OmissionAnswer,
  VersionJudgement,
  WorkingCopyRow,
  SignatureRow,
  ProfileVersion,
  ProfileTrial,
  Recall,
  RecallItem,
];
/** Of domain events, in this order. */
export const SUMMARY_CONSUMERS = [
  TokenCountingConsumer,
  UploadedConsumer,
  ErasureConsumer,
  SourceChangedConsumer,
  PatientMergedConsumer,
];
const REVIEW = [
  AssignmentsService,
  CommentsService,
  MustAnswer,
  OmissionAnswersService,
  OpenEditsService,
  OverridesService,
  PublishedSummaries,
  RecallAnswers,
  RecallRecords,
  RecallsService,
  RegenerationService,
  ReviewInbox,
  ReviewsService,
  SignaturesService,
  SignedSummariesService,
  SigningPreviews,
  SigningService,
  StruckSentences,
  SourceOverridesService,
  VersionSaving,
  VersionsService,
  WithdrawalRule,
  WorkingCopiesService,
];
const REVIEW_PARTS = [
  EditedEvidence,
  EditedVersions,
  FindingAnswers,
  Judgements,
  JudgingAgain,
  AwaitingReview,
  InboxRepository,
  NewSignatures,
  PublishedDetails,
  RecallComparisons,
  ReviewContributions,
  ShownVersions,
  Signables,
  RunAdapters,
  ReviewActs,
  ReviewedVersions,
  SignedContents,
];
const SHARED: Provider[] = [
  OrderedSources,
  RecallGuard,
  RunExtractions,
  SourceChanges,
  SummariesRepository,
  SummaryEvents,
  SummaryOrders,
  QueueEstimate,
  WaitingSummaries,
  { provide: Profiles, useFactory: () => Profiles.load() },
  TenantProfiles,
];

/** What writing summaries takes. */
export interface Writing {
  readonly engine: Engine;
  /** Compares the sentences of drafts with their passages; null where the rules judge alone. */
  readonly entailment: EntailmentModel | null;
  readonly options: SummarizeOptions;
}

@Global()
@Module({})
export class SummariesModule {
  /** For the process that takes requests, shows summaries and has them reviewed. */
  static forRequests(bounds: WaitingTokenBounds, signing: SigningSettings): DynamicModule {
    const providers: Provider[] = [
      ...SHARED,
      { provide: WAITING_TOKEN_BOUNDS, useValue: bounds },
      { provide: SIGNING_SETTINGS, useValue: signing },
      ...REVIEW,
      ...REVIEW_PARTS,
      PatientReassignment,
      ProfileVersionsRepository,
      ProfileVersionsService,
      ProfileTrialsService,
      SigningRule,
      TriedVersions,
      SummariesService,
      SummaryRenewals,
      SummaryRequestsService,
      SummaryRetryService,
      QueueRepository,
      QueueService,
      ReplaysService,
      FollowingService,
      SnapshotReader,
      WorkRepository,
      WorkService,
      WrongPatientEnds,
    ];
    return {
      module: SummariesModule,
      providers,
      exports: [
        TenantProfiles,
        ProfileVersionsService,
        ProfileTrialsService,
        ...REVIEW,
        PatientReassignment,
        SummariesService,
        SummaryRequestsService,
        SummaryRetryService,
        QueueService,
        ReplaysService,
        FollowingService,
        RunExtractions,
        QueueEstimate,
        WorkService,
      ],
    };
  }

  /**
   * For the process that settles their events and, where it has an engine, which the caller closes, writes them.
   * Only what needs the engine waits for it.
   */
  static forWorkers(bounds: WaitingTokenBounds, writing: Writing | null): DynamicModule {
    const steps = writing ? [SummarizeStep, TokenCountStep, TrialStep] : [];
    const providers: Provider[] = [
      ...SHARED,
      { provide: WAITING_TOKEN_BOUNDS, useValue: bounds },
      LostRuns,
      RunClaims,
      RunCleanup,
      RunReturns,
      SummaryFailures,
      UploadedConsumer,
      TokenCountingConsumer,
      ErasureConsumer,
      ReviewedVersions,
      SignedTexts,
      PatientMergedConsumer,
      SourceChangedConsumer,
      SourceChangeEffects,
      NewerSummaries,
      SummaryReruns,
      RecallRemakes,
      OpenRecalls,
      RecallStep,
      TrialCleanup,
      ...steps,
    ];
    if (writing) {
      providers.push(
        RunCompletion,
        RunInputs,
        ReadPlans,
        SummaryWriting,
        DraftJudge,
        { provide: ENTAILMENT_MODEL, useValue: writing.entailment },
        { provide: ENGINE, useValue: writing.engine },
        { provide: SUMMARIZE_OPTIONS, useValue: writing.options },
      );
    }
    return {
      module: SummariesModule,
      providers,
      exports: [
        TenantProfiles,
        Profiles,
        SummaryOrders,
        SignedTexts,
        LostRuns,
        RunReturns,
        RunCleanup,
        UploadedConsumer,
        TokenCountingConsumer,
        ErasureConsumer,
        PatientMergedConsumer,
        SourceChangedConsumer,
        OpenRecalls,
        TrialCleanup,
        ...steps,
      ],
    };
  }
}
