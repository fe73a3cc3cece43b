import type { Engine } from '@app/inference';
import { type DynamicModule, Global, Module, type Provider } from '@nestjs/common';
import { ENGINE } from './engine-token.js';
import { FollowingService } from './following.service.js';
import { Profiles } from './profiles.js';
import { RunClaims } from './run-claims.js';
import { RunCompletion } from './run-completion.js';
import { RunUpkeep } from './run-upkeep.js';
import { EngineSpeed, Run, RunEventRow } from './run.entities.js';
import { SUMMARIZE_OPTIONS, type SummarizeOptions, SummarizeStep } from './summarize-step.js';
import { SummariesRepository } from './summaries.repository.js';
import { SummariesService } from './summaries.service.js';
import { SummaryOrders, WAITING_TOKEN_BOUNDS, type WaitingTokenBounds } from './summary-orders.js';
import { SummaryRequestsService } from './summary-requests.service.js';
import { SummaryRetryService } from './summary-retry.service.js';
import { Summary, SummarySource, SummaryVersion } from './summary.entities.js';
import { UploadedConsumer } from './uploaded.consumer.js';
import { WaitingLine } from './waiting-line.js';
import { WeighingConsumer } from './weighing.consumer.js';
import { WorkLooks } from './work/work-looks.js';
import { WorkRepository } from './work/work.repository.js';
import { WorkService } from './work/work.service.js';

export const SUMMARY_ENTITIES = [
  Summary,
  SummarySource,
  Run,
  RunEventRow,
  SummaryVersion,
  EngineSpeed,
];
const SHARED: Provider[] = [
  SummariesRepository,
  WaitingLine,
  { provide: Profiles, useFactory: () => Profiles.load() },
];

@Global()
@Module({})
export class SummariesModule {
  /** For the process that takes requests and shows summaries. */
  static forRequests(bounds: WaitingTokenBounds): DynamicModule {
    const providers: Provider[] = [
      ...SHARED,
      { provide: WAITING_TOKEN_BOUNDS, useValue: bounds },
      SummariesService,
      SummaryOrders,
      SummaryRequestsService,
      SummaryRetryService,
      FollowingService,
      WorkLooks,
      WorkRepository,
      WorkService,
    ];
    return {
      module: SummariesModule,
      providers,
      exports: [
        Profiles,
        SummariesService,
        SummaryRequestsService,
        SummaryRetryService,
        FollowingService,
        WorkService,
      ],
    };
  }

  /** For the process that writes them, with its engine, which the caller closes. */
  static forWriting(
    engine: Engine,
    options: SummarizeOptions,
    bounds: WaitingTokenBounds,
  ): DynamicModule {
    const providers: Provider[] = [
      ...SHARED,
      { provide: ENGINE, useValue: engine },
      { provide: SUMMARIZE_OPTIONS, useValue: options },
      { provide: WAITING_TOKEN_BOUNDS, useValue: bounds },
      RunClaims,
      RunCompletion,
      RunUpkeep,
      SummaryOrders,
      UploadedConsumer,
      WeighingConsumer,
      SummarizeStep,
    ];
    return {
      module: SummariesModule,
      providers,
      exports: [RunClaims, RunUpkeep, UploadedConsumer, WeighingConsumer, SummarizeStep],
    };
  }
}
