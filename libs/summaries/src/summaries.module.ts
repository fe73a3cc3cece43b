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
import { ReproductionsService } from './reproduce/reproductions.service.js';
import { Recall, RecallItem } from './recalls/recall.entities.js';
import { OpenRecalls } from './recalls/open-recalls.js';
import { RecallGuard } from './recalls/recall-guard.js';
import { RecallRemakes } from './recalls/recall-remakes.js';
import { RecallStep } from './recalls/recall-step.js';
import { RecallRecords } from './recalls/recall-records.js';
import { RecallsService } from './recalls/recalls.service.js';
import { RunAdapters } from './recalls/run-adapters.js';

import { TriedVersions } from './profile-versions/tried-versions.js';
import { WithdrawalRule } from './source-changes/withdrawal-rule.service.js';
import { LostRuns } from './runs/lost-runs.js';
import { RunClaims } from './runs/run-claims.js';
import { RunCompletion } from './runs/run-completion.js';
import { RunCleanup } from './runs/run-cleanup.js';
import { EngineSpeed, Run, RunEventRow, RunExtraction } from './runs/run.entities.js';
import { PatientMergedConsumer } from './source-changes/patient-merged.consumer.js';
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
import { RunInputs } from './runs/run-inputs.js';
import { RunReturns } from './runs/run-returns.js';
import { SummaryWriting } from './runs/summary-writing.js';
import { NewerSummaries } from './source-changes/newer-summaries.js';
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
  /** For the process that takes requests. */
  static forRequests(bounds: WaitingTokenBounds): DynamicModule {
    const providers: Provider[] = [
      ...SHARED,
      { provide: WAITING_TOKEN_BOUNDS, useValue: bounds },
      AwaitingReview,
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
      RecallRecords,
      RecallsService,
      RunAdapters,
      ReproductionsService,
      FollowingService,
      SnapshotReader,
      WorkRepository,
      WithdrawalRule,
      WorkService,
    ];
    return {
      module: SummariesModule,
      providers,
      exports: [
        TenantProfiles,
        ProfileVersionsService,
        ProfileTrialsService,
        AwaitingReview,
        RecallRecords,
        RecallsService,
        SummariesRepository,
        SummariesService,
        SummaryEvents,
        SummaryOrders,
        SummaryRenewals,
        SummaryRequestsService,
        SummaryRetryService,
        QueueService,
        ReproductionsService,
        FollowingService,
        RunExtractions,
        QueueEstimate,
        WithdrawalRule,
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
        RunExtractions,
        SummariesRepository,
        SummaryOrders,
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
